import { Injectable } from '@nestjs/common';
import { agendaMayChange, takeOffAgenda, type CaseItem, type Meeting } from '@passerelle/domain';
import { AgendaRepository } from './agenda.repository.js';
import { announceMeeting } from '../meetings/announce-meeting.js';
import { CurrentItem } from './current-item.js';
import { MeetingRepository } from '../meetings/meeting.repository.js';
import type { Tx } from '../../platform/database/tx.js';
import { SheetRooms } from '../sheets/sheet-rooms.js';
import { SheetRepository } from '../sheets/sheet.repository.js';

/** [AGE-10] Takes a case off every agenda: it is not discussed any more. The caller has locked the agendas. */
@Injectable()
export class RemoveCaseFromAgendas {
  constructor(
    private readonly meetings: MeetingRepository,
    private readonly agenda: AgendaRepository,
    private readonly currentItem: CurrentItem,
    private readonly sheets: SheetRepository,
    private readonly rooms: SheetRooms,
  ) {}

  /** What is decided stays as a fact; every other item leaves its agenda, and the sheets of the case are destroyed. */
  async everywhere(tx: Tx, caseFileId: string): Promise<void> {
    const items = await this.agenda.ofCase(tx, caseFileId);
    const meetings = await this.meetings.getMany(
      tx,
      items.map((item) => item.meetingId),
    );
    const changed = new Set<Meeting>();
    for (const meeting of meetings.values()) {
      if (!items.some(({ id }) => id === meeting.currentItemId)) continue;
      await this.currentItem.clear(tx, meeting);
      changed.add(meeting);
    }
    // Read again: clearing the current item has counted the time of the item that was on it.
    for (const item of await this.agenda.ofCase(tx, caseFileId)) {
      const meeting = meetings.get(item.meetingId);
      if (meeting && (await this.takeOff(tx, meeting, item))) changed.add(meeting);
    }
    await this.destroySheets(tx, items);
    for (const meeting of changed) announceMeeting(tx, meeting);
  }

  /** What an ended meeting postponed is history there; it is carried no further (`carry-items.ts`). */
  private async takeOff(tx: Tx, meeting: Meeting, item: CaseItem): Promise<boolean> {
    if (item.status === 'postponed' && !agendaMayChange(meeting)) return false;
    const taken = takeOffAgenda(item);
    if (taken) await this.agenda.save(tx, taken);
    return taken !== null;
  }

  private async destroySheets(tx: Tx, items: readonly CaseItem[]): Promise<void> {
    const living = await this.sheets.ofItems(
      tx,
      items.map(({ id }) => id),
    );
    if (living.length === 0) return;
    const destroyed = await this.sheets.destroy(
      tx,
      living.map(({ agendaItemId }) => agendaItemId),
    );
    tx.afterCommit.push(() => this.rooms.destroyed(destroyed));
  }
}
