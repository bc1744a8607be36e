import { Injectable } from '@nestjs/common';
import { AttendanceEntryRepository } from '../../../model/attendance/attendance-entry.repository.js';
import { announceAttendance } from '../../../model/attendance/observed-attendance.js';
import { AttendanceAccess } from './attendance-access.js';
import type { Tx } from '../../../platform/database/tx.js';

/** A facilitator takes an entry off the list; a member whose entry goes is unknown again. */
@Injectable()
export class RemoveAttendance {
  constructor(
    private readonly access: AttendanceAccess,
    private readonly entries: AttendanceEntryRepository,
  ) {}

  async execute(tx: Tx, { entryId }: { entryId: string }): Promise<void> {
    const { meeting } = await this.access.lock(tx, await this.entries.meetingOf(tx, entryId));

    await this.entries.remove(tx, await this.entries.get(tx, entryId));

    await tx.audit({ action: 'attendance.remove', subjectId: meeting.id, committeeId: meeting.committeeId });
    announceAttendance(tx, meeting);
  }
}
