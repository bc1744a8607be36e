import { Injectable } from '@nestjs/common';
import type { BodyOf, addGuestCommand } from '@passerelle/contracts';
import { aGuest, markAttendance, mayFacilitate, requireAttendanceOpen } from '@passerelle/domain';
import { AttendanceEntryRepository } from '../../../model/attendance/attendance-entry.repository.js';
import { announceAttendance } from '../../../model/attendance/observed-attendance.js';
import { MeetingAccess } from '../../../model/meetings/meeting-access.js';
import { accepted, refuse, stopOn } from '../../../platform/refused.js';
import { NOTHING_KNOWN } from './first-entry.js';
import type { Tx } from '../../../platform/database/tx.js';

/** A facilitator adds a guest without an account to the list. */
@Injectable()
export class AddGuest {
  constructor(
    private readonly access: MeetingAccess,
    private readonly entries: AttendanceEntryRepository,
  ) {}

  async execute(tx: Tx, { meetingId }: { meetingId: string }, body: BodyOf<typeof addGuestCommand>): Promise<void> {
    const { viewer, meeting } = await this.access.lock(tx, meetingId);

    if (!mayFacilitate(viewer, meeting.committeeId)) refuse('not-allowed');
    stopOn(requireAttendanceOpen(meeting));

    const guest = { id: body.commandId, meetingId, accountId: null, ...accepted(aGuest(body)), ...NOTHING_KNOWN };
    const mark = { presence: body.presence, by: viewer.accountId, at: tx.now };
    const entry = accepted(markAttendance(meeting, guest, mark));

    await this.entries.add(tx, entry);

    await tx.audit({ action: 'attendance.guest', subjectId: meetingId, committeeId: meeting.committeeId });
    announceAttendance(tx, meeting);
  }
}
