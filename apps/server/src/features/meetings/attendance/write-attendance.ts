import { Injectable } from '@nestjs/common';
import { mayFacilitate, maySeeMeeting, type Meeting } from '@passerelle/domain';
import { ViewerRepository } from '../../../model/memberships/viewer.repository.js';
import { MeetingRepository } from '../../../model/meetings/meeting.repository.js';
import type { MemberActor } from '../../../platform/database/actor.js';
import { asked, Transaction, type Work } from '../../../platform/database/transaction.js';
import { refuse } from '../../../platform/refused.js';
import { announceAttendance } from '../../../model/attendance/attendance-record.js';

/** What every gesture on the attendance list has in common: the lock, the right, the moment, the trace, the news. */
@Injectable()
export class WriteAttendance {
  constructor(
    private readonly transaction: Transaction,
    private readonly viewers: ViewerRepository,
    private readonly meetings: MeetingRepository,
  ) {}

  async execute(
    actor: MemberActor,
    meetingId: string,
    request: { commandId: string; action: string },
    write: (work: Work, meeting: Meeting) => Promise<void>,
  ): Promise<void> {
    await this.transaction.command(actor, asked(request.action, meetingId, request), async (work) => {
      const viewer = await this.viewers.get(work);
      const meeting = await this.meetings.lock(work, meetingId);
      if (!maySeeMeeting(viewer, meeting.committeeId)) refuse('not-found');
      if (!mayFacilitate(viewer, meeting.committeeId)) refuse('not-allowed');
      if (meeting.status !== 'open') refuse('meeting-not-open');

      await write(work, meeting);

      await work.audit({ action: request.action, subjectId: meetingId, committeeId: meeting.committeeId });
      announceAttendance(work, meeting);
    });
  }
}
