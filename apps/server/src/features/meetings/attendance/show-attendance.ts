import { Injectable } from '@nestjs/common';
import type { AttendanceView } from '@passerelle/contracts';
import { mayFacilitate, maySeeMeeting } from '@passerelle/domain';
import { ViewerRepository } from '../../../model/memberships/viewer.repository.js';
import { MeetingRepository } from '../../../model/meetings/meeting.repository.js';
import type { MemberActor } from '../../../platform/database/actor.js';
import { Transaction } from '../../../platform/database/transaction.js';
import { refuse } from '../../../platform/refused.js';
import { AttendanceSheet } from './attendance-sheet.js';
import { presentLines } from './attendance.view.js';
import { ParticipantsBoard } from '../../../model/attendance/meeting-presence.js';

/** The attendance list of a meeting (émargement), for the members of its committee. */
@Injectable()
export class ShowAttendance {
  constructor(
    private readonly transaction: Transaction,
    private readonly viewers: ViewerRepository,
    private readonly meetings: MeetingRepository,
    private readonly sheet: AttendanceSheet,
    private readonly board: ParticipantsBoard,
  ) {}

  execute(actor: MemberActor, meetingId: string): Promise<AttendanceView> {
    return this.transaction.run(actor, async (tx) => {
      const viewer = await this.viewers.get(tx);
      const meeting = await this.meetings.get(tx, meetingId);
      const { committeeId } = meeting;
      if (!maySeeMeeting(viewer, committeeId)) refuse('not-found');
      await tx.audit({ action: 'attendance.show', subjectId: meetingId, committeeId });
      const { members, entries, timeZone } = await this.sheet.of(tx, meeting);
      const online = new Set(this.board.online(meetingId));
      return {
        meetingId,
        timeZone,
        lines: presentLines(members, entries, (accountId) => online.has(accountId)),
        abilities: { take: mayFacilitate(viewer, committeeId) && meeting.status === 'open' },
      };
    });
  }
}
