import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import type { Tx } from '../../platform/database/tx.js';
import { ATTENDANCE_TABLE, type Attendance } from './attendance.table.js';

@Injectable()
export class AttendanceRepository {
  /** Somebody comes in, or comes back: the first arrival is kept. */
  async enter(tx: Tx, meetingId: string, accountId: string): Promise<void> {
    const row = { meetingId, accountId, arrivedAt: tx.now, leftAt: null };
    await tx.manager.createQueryBuilder().insert().into(ATTENDANCE_TABLE).values(row).orIgnore().execute();
    await tx.manager.update(ATTENDANCE_TABLE, { meetingId, accountId }, { leftAt: null });
  }

  async lock(tx: Tx, meetingId: string, accountId: string): Promise<void> {
    const lock = { mode: 'pessimistic_write' } as const;
    await tx.manager.findOne(ATTENDANCE_TABLE, { where: { meetingId, accountId }, lock });
  }

  async leave(tx: Tx, meetingId: string, accountId: string): Promise<void> {
    await tx.manager.update(ATTENDANCE_TABLE, { meetingId, accountId, leftAt: IsNull() }, { leftAt: tx.now });
  }

  /** Removes all presences: when the server starts, before any member comes back. */
  async emptyRooms(tx: Tx): Promise<void> {
    await tx.manager.update(ATTENDANCE_TABLE, { leftAt: IsNull() }, { leftAt: tx.now });
  }

  async ofMeeting(tx: Tx, meetingId: string): Promise<Attendance[]> {
    return tx.manager.find(ATTENDANCE_TABLE, { where: { meetingId }, order: { arrivedAt: 'ASC', accountId: 'ASC' } });
  }

  /** Who is in the rooms of some meetings now: the accounts, by meeting. */
  async presentIn(tx: Tx, meetingIds: readonly string[]): Promise<Map<string, Set<string>>> {
    if (meetingIds.length === 0) return new Map();
    const rows = await tx.manager.find(ATTENDANCE_TABLE, {
      select: { meetingId: true, accountId: true },
      where: { meetingId: In([...meetingIds]), leftAt: IsNull() },
    });
    const present = new Map(meetingIds.map((id) => [id, new Set<string>()]));
    for (const { meetingId, accountId } of rows) present.get(meetingId)?.add(accountId);
    return present;
  }

  async isPresent(tx: Tx, meetingId: string, accountId: string): Promise<boolean> {
    return tx.manager.existsBy(ATTENDANCE_TABLE, { meetingId, accountId, leftAt: IsNull() });
  }
}
