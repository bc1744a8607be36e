import type { Meeting } from '@passerelle/domain';
import type { Tx } from '../../platform/database/tx.js';

type Announced = Pick<Meeting, 'id' | 'committeeId'>;

/** Announces to the committee, after the commit, that a meeting changed, and what the list of its meetings tells of it. */
export function announceMeeting(tx: Tx, meeting: Announced): void {
  const { committeeId } = meeting;
  announceInMeeting(tx, meeting);
  tx.announceAfterCommit({ committeeId }, { kind: 'meetings', id: committeeId });
}

/**
 * The same, when the list of meetings tells nothing of what changed: a decision, the order, the current item. Never with
 * the id of an item: to a member for whom it is reserved it has none.
 */
export function announceInMeeting(tx: Tx, { id, committeeId }: Announced): void {
  tx.announceAfterCommit({ committeeId }, { kind: 'meeting', id });
}
