import type { BodyOf, Endpoint, ParamsOf, ViewOf } from '@passerelle/contracts';
import type { MemberActor } from '../platform/database/actor.js';
import { EndpointServer, type EndpointBinding } from '../platform/http/bound-endpoints.js';
import type { SignedRequest } from '../platform/http/endpoint.js';
import type { TestApp } from './test-app.js';

/**
 * Calls a bound endpoint below HTTP: its input parsed, its command claimed, its reply composed, in one transaction.
 * Rejects with the refusal.
 */
export async function callEndpoint<E extends Endpoint>(
  app: TestApp,
  bindings: readonly EndpointBinding[],
  actor: MemberActor,
  contract: E,
  input: { params: ParamsOf<E>; body?: BodyOf<E> },
): Promise<ViewOf<E>> {
  const binding = bindings.find((one) => one.contract === contract);
  if (!binding) throw new Error(`${contract.path} is not bound`);
  return (await binding.run(app.get(EndpointServer), actor, input as unknown as SignedRequest)) as ViewOf<E>;
}
