import type { Tx } from '../../platform/database/tx.js';

/** Announces to the committee, after the commit, that a follow-up changed, or what shows beside follow-ups. */
export function announceFollowUps(tx: Tx, { committeeId }: { committeeId: string }): void {
  tx.announceAfterCommit({ committeeId }, { kind: 'follow-ups', id: committeeId });
}
