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

/** A request whose sign-in cookie was checked. */
export interface SignedRequest extends Request {
  actor?: Actor;
  /** The sign-in that the cookie names. */
  signInId?: string;
}

/**
 * Binds a method of a controller to an endpoint of the contract: its method, its path, and the check of the view that
 * leaves. For the few endpoints that need more than their input, such as a cookie; the others are bound as values
 * (`bound-endpoints.ts`).
 */
export function Endpoint(contract: Contract): MethodDecorator {
  const path = contract.path.replace(/^\//, '');
  return applyDecorators(
    contract.method === 'GET' ? Get(path) : Post(path),
    HttpCode(200),
    SetMetadata(CONTRACT, contract),
  );
}

/** Opens an endpoint to people who have not signed in. */
export const ForVisitors = (): MethodDecorator => SetMetadata(FOR_VISITORS, true);

/** The input of an endpoint, parsed by the contract, and the member who sent it. */
export interface EndpointRequest<E extends Contract> extends VisitorRequest<E> {
  actor: MemberActor;
}

/** The input of an endpoint that is open to visitors. */
export interface VisitorRequest<E extends Contract> {
  params: ParamsOf<E>;
  body: BodyOf<E>;
}

/** Parses params and body by the contract. Refuses with `not-found` (params) or `invalid` and the first wrong field. */
export function parseRequest<E extends Contract>(contract: E, request: SignedRequest): VisitorRequest<E> {
  const params = contract.params.safeParse(request.params);
  if (!params.success) refuse('not-found');
  const body = contract.body.safeParse(request.body ?? {});
  if (!body.success) refuse('invalid', { field: body.error.issues[0]?.path.join('.') || undefined });
  return { params: params.data, body: body.data } as VisitorRequest<E>;
}

/** The parsed input as the first argument of a controller's method. */
export const Input = createParamDecorator((contract: Contract, context: ExecutionContext) => {
  const request = context.switchToHttp().getRequest<SignedRequest>();
  return { ...parseRequest(contract, request), actor: request.actor };
});
