import { Injectable } from '@nestjs/common';
import type { BodyOf, correctAttendanceCommand } from '@passerelle/contracts';
import {
  dateIn,
  instantAt,
  markAttendance,
  mayFacilitate,
  requireAttendanceOpen,
  type Meeting,
} from '@passerelle/domain';
import { Admissions } from '../../../model/attendance/admissions.js';
import { AttendanceEntryRepository } from '../../../model/attendance/attendance-entry.repository.js';
import { announceAttendance } from '../../../model/attendance/observed-attendance.js';
import { CommitteeRepository } from '../../../model/committees/committee.repository.js';
import { MeetingAccess } from '../../../model/meetings/meeting-access.js';
import { accepted, refuse, stopOn } from '../../../platform/refused.js';
import type { Tx } from '../../../platform/database/tx.js';

/** A facilitator corrects an entry of the attendance list. */
@Injectable()
export class CorrectAttendance {
  constructor(
    private readonly access: MeetingAccess,
    private readonly committees: CommitteeRepository,
    private readonly entries: AttendanceEntryRepository,
    private readonly admissions: Admissions,
  ) {}

  async execute(
    tx: Tx,
    { entryId }: { entryId: string },
    body: BodyOf<typeof correctAttendanceCommand>,
  ): Promise<void> {
    const { viewer, meeting } = await this.access.lock(tx, await this.entries.meetingOf(tx, entryId));

    if (!mayFacilitate(viewer, meeting.committeeId)) refuse('not-allowed');
    stopOn(requireAttendanceOpen(meeting));

    const entry = await this.entries.get(tx, entryId);
    const { timeZone } = await this.committees.get(tx, meeting.committeeId);
    const arrivedAt = body.arrivedAt === null ? null : onItsDay(meeting, timeZone, body.arrivedAt);
    const leftAt = body.leftAt === null ? null : onItsDay(meeting, timeZone, body.leftAt);
    const mark = { presence: body.presence, arrivedAt, leftAt, by: viewer.accountId, at: tx.now };
    const corrected = accepted(markAttendance(meeting, entry, mark));

    if (entry.accountId !== null && corrected.presence !== entry.presence) {
      await this.admissions.followMark(tx, meeting, [entry.accountId], mark);
    }
    await this.entries.save(tx, corrected);

    await tx.audit({ action: 'attendance.correct', subjectId: meeting.id, committeeId: meeting.committeeId });
    announceAttendance(tx, meeting);
  }
}

/** A clock time of the day on which the meeting was opened, where its committee is. */
function onItsDay(meeting: Meeting, timeZone: string, time: string): Date {
  return instantAt(timeZone, dateIn(timeZone, meeting.openedAt ?? meeting.startsAt), time);
}
