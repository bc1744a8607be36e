import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ACCOUNT_HEADER } from '@passerelle/contracts';
import { FOR_VISITORS, type SignedRequest } from '../../platform/http/endpoint.js';
import { refuse } from '../../platform/refused.js';
import { CurrentSignIn } from '../../model/sign-ins/current-sign-in.js';

/** Every endpoint is closed to visitors, unless it says otherwise. Live connections are judged when they open. */
@Injectable()
export class SignedInGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly currentSignIn: CurrentSignIn,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true;
    if (this.reflector.get<boolean | undefined>(FOR_VISITORS, context.getHandler())) return true;
    const request = context.switchToHttp().getRequest<SignedRequest>();
    const signIn = (await this.currentSignIn.fromCookieHeader(request.headers.cookie)) ?? refuse('sign-in-required');
    request.actor = { kind: 'member', accountId: signIn.accountId, signInId: signIn.signInId };
    const { [ACCOUNT_HEADER]: believed = signIn.accountId } = request.headers;
    if (believed !== signIn.accountId) refuse('other-member');
    request.signInId = signIn.signInId;
    return true;
  }
}
