import { Injectable } from '@nestjs/common';
import type { MeetingView } from '@passerelle/contracts';
import { AttendanceRepository } from '../../model/attendance/attendance.repository.js';
import { MeetingAccess } from '../../model/meetings/meeting-access.js';
import type { Tx } from '../../platform/database/tx.js';
import { MeetingFacts } from './meeting-facts.js';
import { presentMeeting } from './meeting.view.js';
import { VisibleCases } from '../../model/agenda/visible-cases.js';

/** A meeting and its agenda, as one viewer may read them. */
@Injectable()
export class ShowMeeting {
  constructor(
    private readonly access: MeetingAccess,
    private readonly cases: VisibleCases,
    private readonly facts: MeetingFacts,
    private readonly attendance: AttendanceRepository,
  ) {}

  async execute(tx: Tx, { meetingId }: { meetingId: string }): Promise<MeetingView> {
    const { viewer, meeting } = await this.access.get(tx, meetingId);
    await tx.audit({ action: 'meetings.show', subjectId: meetingId, committeeId: meeting.committeeId });
    const seen = await this.cases.of(tx, viewer, meeting);
    const came = await this.attendance.find(tx, meetingId, viewer.accountId);
    return presentMeeting(meeting, viewer, seen, { ...(await this.facts.of(tx, viewer, meeting, seen)), came });
  }
}
