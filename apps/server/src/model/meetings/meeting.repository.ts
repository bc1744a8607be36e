import { Injectable } from '@nestjs/common';
import type { Meeting } from '@passerelle/domain';
import { In, MoreThan } from 'typeorm';
import type { Tx } from '../../platform/database/tx.js';
import { refuse } from '../../platform/refused.js';
import { MEETING_TABLE } from './meeting.table.js';

@Injectable()
export class MeetingRepository {
  async get(tx: Tx, id: string): Promise<Meeting> {
    return (await tx.manager.findOneBy(MEETING_TABLE, { id })) ?? refuse('not-found');
  }

  /** Locks the meeting's row: whatever changes its agenda takes its turn here. */
  async lock(tx: Tx, id: string): Promise<Meeting> {
    const meeting = await tx.manager.findOne(MEETING_TABLE, { where: { id }, lock: { mode: 'pessimistic_write' } });
    return meeting ?? refuse('not-found');
  }

  async ofCommittee(tx: Tx, committeeId: string): Promise<Meeting[]> {
    return tx.manager.find(MEETING_TABLE, { where: { committeeId }, order: { startsAt: 'DESC' } });
  }

  async ofCommittees(tx: Tx, committeeIds: string[]): Promise<Meeting[]> {
    return tx.manager.find(MEETING_TABLE, { where: { committeeId: In(committeeIds) }, order: { startsAt: 'ASC' } });
  }

  async getMany(tx: Tx, ids: string[]): Promise<Map<string, Meeting>> {
    const meetings = ids.length === 0 ? [] : await tx.manager.findBy(MEETING_TABLE, { id: In(ids) });
    return new Map(meetings.map((meeting) => [meeting.id, meeting]));
  }

  /** The next planned meeting of a committee after an instant, or null. */
  async nextPlanned(tx: Tx, committeeId: string, after: Date): Promise<Meeting | null> {
    return tx.manager.findOne(MEETING_TABLE, {
      where: { committeeId, status: 'planned', startsAt: MoreThan(after) },
      order: { startsAt: 'ASC' },
    });
  }

  async openOf(tx: Tx, committeeId: string): Promise<Meeting | null> {
    return tx.manager.findOneBy(MEETING_TABLE, { committeeId, status: 'open' });
  }

  /** The meeting that a committee held last, or is holding; null before the first one. */
  async lastHeld(tx: Tx, committeeId: string): Promise<Meeting | null> {
    return tx.manager.findOne(MEETING_TABLE, {
      where: { committeeId, status: In(['open', 'closed']) },
      order: { startsAt: 'DESC' },
    });
  }

  async add(tx: Tx, meeting: Meeting): Promise<void> {
    await tx.manager.insert(MEETING_TABLE, meeting);
  }

  /** Saves who leads and where; no command that somebody prepared meanwhile becomes stale for that. */
  async follow(tx: Tx, { id, currentItemId, currentSince, leaderId }: Meeting): Promise<void> {
    await tx.manager.update(MEETING_TABLE, { id }, { currentItemId, currentSince, leaderId });
  }

  /** Saves a meeting whose row this transaction has locked. */
  async save(tx: Tx, meeting: Meeting): Promise<void> {
    await tx.manager.update(MEETING_TABLE, { id: meeting.id }, { ...meeting, version: meeting.version + 1 });
  }
}
