import { Injectable } from '@nestjs/common';
import { mayFacilitate, requireAttendanceOpen } from '@passerelle/domain';
import { MeetingAccess, type AuthorisedMeeting } from '../../../model/meetings/meeting-access.js';
import type { Tx } from '../../../platform/database/tx.js';
import { refuse } from '../../../platform/refused.js';

/** Loads a meeting, locked, for a facilitator who writes its attendance list while it is open. */
@Injectable()
export class AttendanceAccess {
  constructor(private readonly access: MeetingAccess) {}

  async lock(tx: Tx, meetingId: string): Promise<AuthorisedMeeting> {
    const authorised = await this.access.lock(tx, meetingId);
    if (!mayFacilitate(authorised.viewer, authorised.meeting.committeeId)) refuse('not-allowed');
    const notOpen = requireAttendanceOpen(authorised.meeting);
    if (notOpen) refuse(notOpen.refused);
    return authorised;
  }
}
