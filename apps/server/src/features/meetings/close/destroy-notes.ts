import { Injectable } from '@nestjs/common';
import { MeetingPresence } from '../../../model/attendance/meeting-presence.js';
import { AgendaRepository } from '../../../model/agenda/agenda.repository.js';
import type { Tx } from '../../../platform/database/tx.js';
import { SheetRooms } from '../../../model/sheets/sheet-rooms.js';
import { SheetRepository } from '../../../model/sheets/sheet.repository.js';

/**
 * Destroys the working notes of a meeting (national social-work council, opinion of 2013: working material is
 * destroyed, only the record of decisions is kept). Once that is committed, everybody is cut off the sheets.
 */
@Injectable()
export class DestroyNotes {
  constructor(
    private readonly agenda: AgendaRepository,
    private readonly sheets: SheetRepository,
    private readonly rooms: SheetRooms,
    private readonly board: MeetingPresence,
  ) {}

  async execute(tx: Tx, meetingId: string): Promise<void> {
    const destroyed = await this.sheets.destroy(tx, await this.agenda.idsOf(tx, meetingId));
    tx.afterCommit.push(() => {
      this.rooms.destroyed(destroyed);
      this.board.clear(meetingId);
    });
  }
}
