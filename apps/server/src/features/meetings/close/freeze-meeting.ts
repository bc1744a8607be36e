import { Injectable } from '@nestjs/common';
import type { Meeting } from '@passerelle/domain';
import { RoomPeople } from '../room/room-people.js';
import type { Work } from '../../../platform/database/transaction.js';
import { DestroyNotes } from './destroy-notes.js';
import { HandOver } from './hand-over.js';
import { SettleAgenda } from './settle-agenda.js';
import { WriteRecord } from './write-minutes.js';

/** What closing writes, and what it destroys, in that order and in one transaction. */
@Injectable()
export class FreezeMeeting {
  constructor(
    private readonly settle: SettleAgenda,
    private readonly record: WriteRecord,
    private readonly notes: DestroyNotes,
    private readonly people: RoomPeople,
    private readonly handOver: HandOver,
  ) {}

  /** How many people have a text that has not arrived. */
  unsavedPeople(work: Work, meeting: Meeting): Promise<number> {
    return this.people.unsaved(work, meeting);
  }

  async execute(work: Work, open: Meeting, closed: Meeting): Promise<void> {
    const { settled, notes } = await this.settle.execute(work, open);
    await this.record.execute(work, closed, settled, notes);
    await this.notes.execute(work, closed.id);
    await this.handOver.execute(work, closed, settled);
  }
}
