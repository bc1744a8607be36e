import type { FollowUp } from '@passerelle/domain';
import type { Work } from '../../platform/database/transaction.js';

/** Tells the committee, after the commit, that a follow-up changed. */
export function announceFollowUps(
  work: Work,
  { committeeId, version }: Pick<FollowUp, 'committeeId' | 'version'>,
): void {
  work.announceAfterCommit({ committeeId }, { kind: 'follow-ups', id: committeeId, version });
}
