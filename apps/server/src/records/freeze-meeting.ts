import { Injectable } from '@nestjs/common';
import type { Meeting } from '@passerelle/domain';
import { RoomPeople } from '../meeting-room/room-people.js';
import type { Work } from '../platform/database/transaction.js';
import type { SettledItem } from './closing-facts.js';
import { ComposeRecord } from './compose-record.js';
import { DecisionRecordRepository } from './decision-record.repository.js';
import { DestroyNotes } from './destroy-notes.js';
import { NextMeeting } from './next-meeting.js';

/** What closing writes, and what it destroys, in that order and in one transaction. */
@Injectable()
export class FreezeMeeting {
  constructor(
    private readonly compose: ComposeRecord,
    private readonly records: DecisionRecordRepository,
    private readonly notes: DestroyNotes,
    private readonly people: RoomPeople,
    private readonly next: NextMeeting,
  ) {}

  /** How many people have a text that has not arrived. */
  async unsavedPeople(work: Work, meeting: Meeting): Promise<number> {
    return (await this.people.of(work, meeting)).filter((person) => person.unsaved).length;
  }

  async execute(work: Work, open: Meeting, closed: Meeting, settled: SettledItem[]): Promise<void> {
    await this.next.countTime(work, open);
    await this.records.freeze(work, closed.id, await this.compose.execute(work, closed, settled));
    // Only a record that can be read back lets the notes go.
    await this.records.read(work, closed.id);
    await this.notes.execute(work, closed.id);
    await this.next.carry(work, closed);
  }
}
