import { Injectable } from '@nestjs/common';
import { spendTime, type Meeting } from '@passerelle/domain';
import type { Tx } from '../../platform/database/tx.js';
import { MeetingRepository } from '../meetings/meeting.repository.js';
import { AgendaRepository } from './agenda.repository.js';

/** The agenda item that an open meeting discusses now, and the time that it takes. The meeting is locked. */
@Injectable()
export class CurrentItem {
  constructor(
    private readonly meetings: MeetingRepository,
    private readonly agenda: AgendaRepository,
  ) {}

  /** Leaves the meeting without a current item. The meeting is locked. */
  async clear(tx: Tx, meeting: Meeting): Promise<void> {
    await this.countTime(tx, meeting, null);
    await this.meetings.follow(tx, { ...meeting, currentItemId: null, currentSince: null });
  }

  /** Adds the time since the current item came to what it took so far. */
  async countTime(tx: Tx, meeting: Meeting, nextItemId: string | null): Promise<void> {
    if (!meeting.currentItemId || !meeting.currentSince || meeting.currentItemId === nextItemId) return;
    const item = await this.agenda.get(tx, meeting.currentItemId);
    await this.agenda.save(tx, spendTime(item, meeting.currentSince, tx.now));
  }
}
