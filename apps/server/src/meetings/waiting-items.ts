import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { carryOver, type Meeting } from '@passerelle/domain';
import type { Work } from '../platform/database/transaction.js';
import { AgendaRepository } from './agenda.repository.js';
import { MeetingRepository } from './meeting.repository.js';

/** Items that wait for the next meeting of their committee. */
@Injectable()
export class WaitingItems {
  constructor(
    private readonly meetings: MeetingRepository,
    private readonly agenda: AgendaRepository,
  ) {}

  async addMeeting(work: Work, meeting: Meeting): Promise<void> {
    await this.meetings.add(work, meeting);
    await this.carryWaiting(work, meeting);
  }

  /** [AGE-8] What was postponed becomes a proposal of the meeting that comes next. */
  async carryWaiting(work: Work, meeting: Meeting): Promise<void> {
    const there = new Set((await this.agenda.ofMeeting(work, meeting.id)).map((item) => item.caseFileId));
    for (const item of await this.agenda.waiting(work, meeting.committeeId)) {
      if (there.has(item.caseFileId)) continue;
      await this.agenda.add(work, carryOver(item, { id: randomUUID(), meetingId: meeting.id, at: work.now }));
    }
  }
}
