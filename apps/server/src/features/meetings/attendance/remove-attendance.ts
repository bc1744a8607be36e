import { Injectable } from '@nestjs/common';
import { mayFacilitate, requireAttendanceOpen } from '@passerelle/domain';
import { AttendanceEntryRepository } from '../../../model/attendance/attendance-entry.repository.js';
import { announceAttendance } from '../../../model/attendance/observed-attendance.js';
import { MeetingAccess } from '../../../model/meetings/meeting-access.js';
import { refuse, stopOn } from '../../../platform/refused.js';
import type { Tx } from '../../../platform/database/tx.js';

/** A facilitator takes an entry off the list; a member whose entry goes is unknown again. */
@Injectable()
export class RemoveAttendance {
  constructor(
    private readonly access: MeetingAccess,
    private readonly entries: AttendanceEntryRepository,
  ) {}

  async execute(tx: Tx, { entryId }: { entryId: string }): Promise<void> {
    const { viewer, meeting } = await this.access.lock(tx, await this.entries.meetingOf(tx, entryId));

    if (!mayFacilitate(viewer, meeting.committeeId)) refuse('not-allowed');
    stopOn(requireAttendanceOpen(meeting));
    const entry = await this.entries.get(tx, entryId);

    await this.entries.remove(tx, entry);

    await tx.audit({ action: 'attendance.remove', subjectId: meeting.id, committeeId: meeting.committeeId });
    announceAttendance(tx, meeting);
  }
}
