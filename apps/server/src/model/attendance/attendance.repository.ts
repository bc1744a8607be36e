import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import type { Work } from '../../platform/database/transaction.js';
import { ATTENDANCE_TABLE, type Attendance } from './attendance.table.js';

@Injectable()
export class AttendanceRepository {
  /** Somebody comes in, or comes back: the first arrival is kept. */
  async enter(work: Work, meetingId: string, accountId: string): Promise<void> {
    const row = { meetingId, accountId, arrivedAt: work.now, leftAt: null };
    await work.manager.createQueryBuilder().insert().into(ATTENDANCE_TABLE).values(row).orIgnore().execute();
    await work.manager.update(ATTENDANCE_TABLE, { meetingId, accountId }, { leftAt: null });
  }

  async leave(work: Work, meetingId: string, accountId: string): Promise<void> {
    await work.manager.update(ATTENDANCE_TABLE, { meetingId, accountId, leftAt: IsNull() }, { leftAt: work.now });
  }

  /** Nobody is in any room: said when the server starts, before anybody comes back. */
  async emptyRooms(work: Work): Promise<void> {
    await work.manager.update(ATTENDANCE_TABLE, { leftAt: IsNull() }, { leftAt: work.now });
  }

  async ofMeeting(work: Work, meetingId: string): Promise<Attendance[]> {
    return work.manager.find(ATTENDANCE_TABLE, { where: { meetingId }, order: { arrivedAt: 'ASC', accountId: 'ASC' } });
  }

  /** Who is in the rooms of some meetings now: the accounts, by meeting. */
  async presentIn(work: Work, meetingIds: readonly string[]): Promise<Map<string, Set<string>>> {
    if (meetingIds.length === 0) return new Map();
    const rows = await work.manager.find(ATTENDANCE_TABLE, {
      select: { meetingId: true, accountId: true },
      where: { meetingId: In([...meetingIds]), leftAt: IsNull() },
    });
    const present = new Map(meetingIds.map((id) => [id, new Set<string>()]));
    for (const { meetingId, accountId } of rows) present.get(meetingId)?.add(accountId);
    return present;
  }

  async isPresent(work: Work, meetingId: string, accountId: string): Promise<boolean> {
    return work.manager.existsBy(ATTENDANCE_TABLE, { meetingId, accountId, leftAt: IsNull() });
  }
}
