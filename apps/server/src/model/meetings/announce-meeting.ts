import type { Meeting } from '@passerelle/domain';
import type { Work } from '../../platform/database/transaction.js';

/** Tells the committee, after the commit, that something of a meeting changed. */
export function announceMeeting(work: Work, meeting: Pick<Meeting, 'id' | 'committeeId' | 'version'>): void {
  work.announceAfterCommit(
    { committeeId: meeting.committeeId },
    { kind: 'meeting', id: meeting.id, version: meeting.version },
  );
}
