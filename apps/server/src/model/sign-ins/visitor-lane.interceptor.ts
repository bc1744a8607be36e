import {
  applyDecorators,
  Injectable,
  SetMetadata,
  UseInterceptors,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { sendSignInLink } from '@passerelle/contracts';
import type { Request } from 'express';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { networkOf } from '../../platform/limits/network-of.js';
import { Cookies } from './cookies.js';
import { VisitorLane, type VisitorRequest } from './visitor-lane.js';

const COUNTS = 'passerelle:visits-counted';

/** Puts an endpoint that is open to visitors in their lane. */
@Injectable()
class VisitorLaneInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly lane: VisitorLane,
    private readonly cookies: Cookies,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    const request = context.switchToHttp().getRequest<Request>();
    const asked = sendSignInLink.body.safeParse(request.body);
    const visitorRequest: VisitorRequest = {
      networkAddress: networkOf(request.ip ?? ''),
      email: asked.success ? asked.data.email : null,
      knownCookie: this.cookies.known(request.headers.cookie),
      counts: this.reflector.get<VisitorRequest['counts']>(COUNTS, context.getHandler()),
    };
    return from(this.lane.run(visitorRequest, () => lastValueFrom(next.handle())));
  }
}

/** `counts`: what of it is counted as an attempt. */
export function InVisitorLane(counts: VisitorRequest['counts']): MethodDecorator {
  return applyDecorators(SetMetadata(COUNTS, counts), UseInterceptors(VisitorLaneInterceptor));
}
