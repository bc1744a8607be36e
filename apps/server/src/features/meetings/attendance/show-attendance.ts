import { Injectable } from '@nestjs/common';
import type { AttendanceView } from '@passerelle/contracts';
import { admissionAbilities, mayFacilitate, requireAttendanceOpen } from '@passerelle/domain';
import { AttendanceEntryRepository } from '../../../model/attendance/attendance-entry.repository.js';
import { AttendanceRepository } from '../../../model/attendance/attendance.repository.js';
import { MeetingAccess } from '../../../model/meetings/meeting-access.js';
import type { Tx } from '../../../platform/database/tx.js';
import { AttendanceSheet } from './attendance-sheet.js';
import { NO_ABILITY, presentAttendanceLines, type SeenMembers } from './attendance.view.js';
import { MeetingPresence } from '../../../model/attendance/meeting-presence.js';

/** The attendance list of a meeting (émargement), for the members of its committee. */
@Injectable()
export class ShowAttendance {
  constructor(
    private readonly access: MeetingAccess,
    private readonly sheet: AttendanceSheet,
    private readonly attendance: AttendanceRepository,
    private readonly presence: MeetingPresence,
  ) {}

  async execute(tx: Tx, { meetingId }: { meetingId: string }): Promise<AttendanceView> {
    const { viewer, meeting } = await this.access.get(tx, meetingId);
    const { committeeId } = meeting;
    await tx.audit({ action: 'attendance.show', subjectId: meetingId, committeeId });
    const { members, entries, timeZone } = await this.sheet.of(tx, meeting);
    const came = await this.attendance.ofMeeting(tx, meetingId);
    const take = mayFacilitate(viewer, committeeId) && requireAttendanceOpen(meeting) === null;
    const seen: SeenMembers = {
      online: new Set(this.presence.online(meetingId)),
      admissions: new Map(came.map((one) => [one.accountId, one])),
      abilities: (admission, who) => (take ? admissionAbilities(meeting, admission, who, tx.now) : NO_ABILITY),
    };
    return {
      meetingId,
      timeZone,
      lines: presentAttendanceLines(members, entries, seen),
      abilities: { take },
    };
  }
}

/** The list on which an entry is, or was. */
@Injectable()
export class ShowAttendanceOfEntry {
  constructor(
    private readonly entries: AttendanceEntryRepository,
    private readonly show: ShowAttendance,
  ) {}

  async execute(tx: Tx, { entryId }: { entryId: string }): Promise<AttendanceView> {
    return this.show.execute(tx, { meetingId: await this.entries.meetingOf(tx, entryId) });
  }
}
