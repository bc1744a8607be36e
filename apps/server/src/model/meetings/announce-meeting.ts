import type { Meeting } from '@passerelle/domain';
import type { Tx } from '../../platform/database/tx.js';

/** Announces to the committee, after the commit, that something of a meeting changed. */
export function announceMeeting(tx: Tx, meeting: Pick<Meeting, 'id' | 'committeeId' | 'version'>): void {
  tx.announceAfterCommit(
    { committeeId: meeting.committeeId },
    { kind: 'meeting', id: meeting.id, version: meeting.version },
  );
}
