import { Injectable } from '@nestjs/common';
import { mayFacilitate, maySeeMeeting, type Meeting } from '@passerelle/domain';
import { ViewerRepository } from '../../../model/memberships/viewer.repository.js';
import { MeetingRepository } from '../../../model/meetings/meeting.repository.js';
import type { MemberActor } from '../../../platform/database/actor.js';
import type { Tx } from '../../../platform/database/tx.js';
import { toCommand } from '../../../platform/database/commands.js';
import { Transaction } from '../../../platform/database/transaction.js';
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
    write: (tx: Tx, meeting: Meeting) => Promise<void>,
  ): Promise<void> {
    await this.transaction.command(actor, toCommand(request.action, meetingId, request), async (tx) => {
      const viewer = await this.viewers.get(tx);
      const meeting = await this.meetings.lock(tx, meetingId);
      if (!maySeeMeeting(viewer, meeting.committeeId)) refuse('not-found');
      if (!mayFacilitate(viewer, meeting.committeeId)) refuse('not-allowed');
      if (meeting.status !== 'open') refuse('meeting-not-open');

      await write(tx, meeting);

      await tx.audit({ action: request.action, subjectId: meetingId, committeeId: meeting.committeeId });
      announceAttendance(tx, meeting);
    });
  }
}
