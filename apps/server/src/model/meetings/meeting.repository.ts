import { Injectable } from '@nestjs/common';
import type { Meeting } from '@passerelle/domain';
import { In, MoreThan } from 'typeorm';
import type { Work } from '../../platform/database/transaction.js';
import { refuse } from '../../platform/refused.js';
import { MEETING_TABLE } from './meeting.table.js';

@Injectable()
export class MeetingRepository {
  async get(work: Work, id: string): Promise<Meeting> {
    return (await work.manager.findOneBy(MEETING_TABLE, { id })) ?? refuse('not-found');
  }

  /** Locks the meeting's row: whatever changes its agenda takes its turn here. */
  async lock(work: Work, id: string): Promise<Meeting> {
    const meeting = await work.manager.findOne(MEETING_TABLE, { where: { id }, lock: { mode: 'pessimistic_write' } });
    return meeting ?? refuse('not-found');
  }

  async ofCommittee(work: Work, committeeId: string): Promise<Meeting[]> {
    return work.manager.find(MEETING_TABLE, { where: { committeeId }, order: { startsAt: 'DESC' } });
  }

  async ofCommittees(work: Work, committeeIds: string[]): Promise<Meeting[]> {
    return work.manager.find(MEETING_TABLE, { where: { committeeId: In(committeeIds) }, order: { startsAt: 'ASC' } });
  }

  async getMany(work: Work, ids: string[]): Promise<Map<string, Meeting>> {
    const meetings = ids.length === 0 ? [] : await work.manager.findBy(MEETING_TABLE, { id: In(ids) });
    return new Map(meetings.map((meeting) => [meeting.id, meeting]));
  }

  /** The next planned meeting of a committee after an instant, or null. */
  async nextPlanned(work: Work, committeeId: string, after: Date): Promise<Meeting | null> {
    return work.manager.findOne(MEETING_TABLE, {
      where: { committeeId, status: 'planned', startsAt: MoreThan(after) },
      order: { startsAt: 'ASC' },
    });
  }

  async openOf(work: Work, committeeId: string): Promise<Meeting | null> {
    return work.manager.findOneBy(MEETING_TABLE, { committeeId, status: 'open' });
  }

  /** The meeting that a committee held last, or is holding; null before the first one. */
  async lastHeld(work: Work, committeeId: string): Promise<Meeting | null> {
    return work.manager.findOne(MEETING_TABLE, {
      where: { committeeId, status: In(['open', 'closed']) },
      order: { startsAt: 'DESC' },
    });
  }

  async add(work: Work, meeting: Meeting): Promise<void> {
    await work.manager.insert(MEETING_TABLE, meeting);
  }

  /** Saves who leads and where; no command that somebody prepared meanwhile becomes stale for that. */
  async follow(work: Work, { id, currentItemId, currentSince, leaderId }: Meeting): Promise<void> {
    await work.manager.update(MEETING_TABLE, { id }, { currentItemId, currentSince, leaderId });
  }

  /** Saves a meeting whose row this transaction has locked. */
  async save(work: Work, meeting: Meeting): Promise<void> {
    await work.manager.update(MEETING_TABLE, { id: meeting.id }, { ...meeting, version: meeting.version + 1 });
  }
}
