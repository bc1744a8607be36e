import {
  applyDecorators,
  createParamDecorator,
  Get,
  HttpCode,
  Post,
  SetMetadata,
  type ExecutionContext,
} from '@nestjs/common';
import type { BodyOf, Endpoint as Contract, ParamsOf } from '@passerelle/contracts';
import type { Request } from 'express';
import type { Actor, MemberActor } from '../database/actor.js';
import { refuse } from '../refused.js';

export const CONTRACT = 'passerelle:contract';
export const FOR_VISITORS = 'passerelle:for-visitors';

/** A request once somebody has looked at its cookie. */
export interface SignedRequest extends Request {
  actor?: Actor;
  /** The sign-in that the cookie names. */
  signInId?: string;
}

/** Binds a method to a door of the contract: its method, its path, and the check of what leaves. */
export function Door(contract: Contract): MethodDecorator {
  const path = contract.path.replace(/^\//, '');
  return applyDecorators(
    contract.method === 'GET' ? Get(path) : Post(path),
    HttpCode(200),
    SetMetadata(CONTRACT, contract),
  );
}

/** Opens a door to people who have not signed in. */
export const ForVisitors = (): MethodDecorator => SetMetadata(FOR_VISITORS, true);

/** What was asked, parsed by the contract, and by whom. */
export interface Asked<E extends Contract> {
  actor: MemberActor;
  params: ParamsOf<E>;
  body: BodyOf<E>;
}

/** The same for a door open to visitors. */
export interface AskedByAnybody<E extends Contract> {
  params: ParamsOf<E>;
  body: BodyOf<E>;
}

function parsed(contract: Contract, request: SignedRequest): { params: unknown; body: unknown } {
  const params = contract.params.safeParse(request.params);
  if (!params.success) refuse('not-found');
  const body = contract.body.safeParse(request.body ?? {});
  if (!body.success) refuse('invalid', { field: body.error.issues[0]?.path.join('.') || undefined });
  return { params: params.data, body: body.data };
}

/** The parsed request as the first argument of a door's method. */
export const Input = createParamDecorator((contract: Contract, context: ExecutionContext) => {
  const request = context.switchToHttp().getRequest<SignedRequest>();
  return { ...parsed(contract, request), actor: request.actor };
});
