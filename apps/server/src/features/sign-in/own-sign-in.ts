import type { Tx } from '../../platform/database/tx.js';
import { refuse } from '../../platform/refused.js';

/** The member who asks, and the sign-in by which they do. */
export function ownSignIn({ actor }: Tx): { accountId: string; signInId: string } {
  if (actor.kind !== 'member' || actor.signInId === undefined) return refuse('sign-in-required');
  return { accountId: actor.accountId, signInId: actor.signInId };
}
