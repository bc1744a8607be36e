import { Injectable } from '@nestjs/common';
import { isCase, type AgendaItem, type HeldSoFar, type Meeting } from '@passerelle/domain';
import { AttendanceEntryRepository } from '../../../model/attendance/attendance-entry.repository.js';
import { ReservationRepository } from '../../../model/decisions/reservation.repository.js';
import { SheetRepository } from '../../../model/sheets/sheet.repository.js';
import type { Tx } from '../../../platform/database/tx.js';

/** What was written, decided or recorded in an open meeting. */
@Injectable()
export class MeetingContent {
  constructor(
    private readonly sheets: SheetRepository,
    private readonly entries: AttendanceEntryRepository,
    private readonly reservations: ReservationRepository,
  ) {}

  async of(tx: Tx, meeting: Pick<Meeting, 'id' | 'openedAt'>, items: readonly AgendaItem[]): Promise<HeldSoFar> {
    const ids = items.map(({ id }) => id);
    const entries = await this.entries.ofMeeting(tx, meeting.id);
    const caseItems = items.filter(isCase).map(({ id }) => id);
    return {
      items,
      textWritten: meeting.openedAt !== null && (await this.sheets.isWrittenSinceOpening(tx, ids)),
      attendanceWritten: entries.some(({ recordedBy }) => recordedBy !== null),
      reservationMade: (await this.reservations.ofItems(tx, caseItems)).length > 0,
    };
  }
}
