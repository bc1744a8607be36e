import { Injectable } from '@nestjs/common';
import type { Meeting } from '@passerelle/domain';
import { RoomPeople } from '../room/room-people.js';
import type { Tx } from '../../../platform/database/tx.js';
import { DestroyNotes } from './destroy-notes.js';
import { AfterMeeting } from './after-meeting.js';
import { SettleAgenda } from './settle-agenda.js';
import { WriteMinutes } from './write-minutes.js';

/** What closing writes, and what it destroys, in that order and in one transaction. */
@Injectable()
export class FreezeMeeting {
  constructor(
    private readonly settle: SettleAgenda,
    private readonly minutes: WriteMinutes,
    private readonly notes: DestroyNotes,
    private readonly people: RoomPeople,
    private readonly afterMeeting: AfterMeeting,
  ) {}

  /** How many people have a text that has not arrived. */
  unsavedPeople(tx: Tx, meeting: Meeting): Promise<number> {
    return this.people.unsaved(tx, meeting);
  }

  async execute(tx: Tx, open: Meeting, closed: Meeting): Promise<void> {
    const { settled, notes } = await this.settle.execute(tx, open);
    await this.minutes.execute(tx, closed, settled, notes);
    await this.notes.execute(tx, closed.id);
    await this.afterMeeting.execute(tx, closed, settled);
  }
}
