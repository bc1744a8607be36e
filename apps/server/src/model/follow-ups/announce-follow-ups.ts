import type { FollowUp } from '@passerelle/domain';
import type { Tx } from '../../platform/database/tx.js';

/** Announces to the committee, after the commit, that a follow-up changed. */
export function announceFollowUps(tx: Tx, { committeeId, version }: Pick<FollowUp, 'committeeId' | 'version'>): void {
  tx.announceAfterCommit({ committeeId }, { kind: 'follow-ups', id: committeeId, version });
}

/** The same, when what changed shows beside follow-ups and has no version of its own. */
export function announceCommitteeFollowUps(tx: Tx, committeeId: string): void {
  announceFollowUps(tx, { committeeId, version: tx.now.getTime() });
}
