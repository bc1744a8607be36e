import { Injectable } from '@nestjs/common';
import { agendaMayChange, type Meeting } from '@passerelle/domain';
import { CommitteeRepository } from '../../../model/committees/committee.repository.js';
import { AgendaRepository } from '../../../model/agenda/agenda.repository.js';
import { announceMeeting } from '../../../model/meetings/announce-meeting.js';
import { MeetingRepository } from '../../../model/meetings/meeting.repository.js';
import type { Tx } from '../../../platform/database/tx.js';
import { CarryItems } from './carry-items.js';
import { OpeningReview } from './opening-review.js';

/** What waits for the next meeting of its committee, each item once. */
@Injectable()
export class WaitingItems {
  constructor(
    private readonly committees: CommitteeRepository,
    private readonly meetings: MeetingRepository,
    private readonly agenda: AgendaRepository,
    private readonly review: OpeningReview,
    private readonly items: CarryItems,
  ) {}

  /** Adds a planned meeting, whose agenda opens with what was left undone. */
  async addMeeting(tx: Tx, meeting: Meeting): Promise<void> {
    await this.meetings.add(tx, meeting);
    await this.carryWaiting(tx, meeting);
  }

  /** A meeting has ended: what it left goes to the next one that is planned; without one it waits. */
  async carryToNext(tx: Tx, committeeId: string): Promise<void> {
    await this.committees.lock(tx, committeeId);
    const next = await this.meetings.nextPlanned(tx, committeeId, tx.now);
    if (!next) return;
    await this.carryWaiting(tx, next);
    announceMeeting(tx, next);
  }

  /** [AGE-8] [AGE-9] What was left undone opens the agenda of a meeting. Two who carry concurrently take their turn. */
  async carryWaiting(tx: Tx, { id, committeeId }: Meeting): Promise<void> {
    await this.committees.lock(tx, committeeId);
    const meeting = await this.meetings.lock(tx, id);
    if (!agendaMayChange(meeting)) return;
    const waiting = await this.agenda.waiting(tx, committeeId);
    const reviews = waiting.filter((item) => item.kind === 'review');
    await this.review.open(tx, meeting, reviews);
    await this.items.carry(
      tx,
      meeting,
      waiting.filter((item) => !reviews.includes(item)),
    );
  }
}
