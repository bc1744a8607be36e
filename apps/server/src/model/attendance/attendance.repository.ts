import { Injectable } from '@nestjs/common';
import { isInRoom, presentSince, WAITING, type Admission, type OpenMeetingPresence } from '@passerelle/domain';
import { In, IsNull } from 'typeorm';
import type { Tx } from '../../platform/database/tx.js';
import { ATTENDANCE_TABLE, type Attendance } from './attendance.table.js';

const IN_OPEN_MEETINGS = `
  select a.account_id as "accountId", m.opened_at as "openedAt", a.left_at as "leftAt",
    greatest(a.present_since, a.admitted_at) as "presentSince"
  from attendance a join meeting m on m.id = a.meeting_id
  where a.account_id = any($1::uuid[]) and a.admitted_at is not null and m.status = 'open' and m.opened_at is not null`;

@Injectable()
export class AttendanceRepository {
  /** Somebody comes, or comes back: the first arrival is kept, and so is their admission. */
  async enter(tx: Tx, meetingId: string, accountId: string): Promise<Attendance> {
    const row = { meetingId, accountId, arrivedAt: tx.now, presentSince: tx.now, leftAt: null, ...WAITING };
    await tx.manager.createQueryBuilder().insert().into(ATTENDANCE_TABLE).values(row).orIgnore().execute();
    const former = (await this.lock(tx, meetingId, accountId)) ?? row;
    const back = { presentSince: presentSince(former, tx.now), leftAt: null };
    await tx.manager.update(ATTENDANCE_TABLE, { meetingId, accountId }, back);
    return { ...former, ...back };
  }

  async saveAdmission(tx: Tx, meetingId: string, accountId: string, admission: Admission): Promise<void> {
    const { admittedAt, admittedBy, sentOutAt, sentOutBy } = admission;
    const row = { admittedAt, admittedBy, sentOutAt, sentOutBy };
    await tx.manager.update(ATTENDANCE_TABLE, { meetingId, accountId }, row);
  }

  /** The admission of a member who is not there, and who may never have come. */
  async keepOut(tx: Tx, meetingId: string, accountId: string, admission: Admission): Promise<void> {
    const times = { arrivedAt: tx.now, presentSince: tx.now, leftAt: tx.now };
    const row = { meetingId, accountId, ...times, ...admission };
    await tx.manager.createQueryBuilder().insert().into(ATTENDANCE_TABLE).values(row).orIgnore().execute();
    await this.saveAdmission(tx, meetingId, accountId, admission);
  }

  /** Those of some members who came, with their rows locked in one order. */
  async lockMany(tx: Tx, meetingId: string, accountIds: readonly string[]): Promise<Attendance[]> {
    return tx.manager.find(ATTENDANCE_TABLE, {
      where: { meetingId, accountId: In([...accountIds]) },
      order: { accountId: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /** Null when the member never came. */
  async find(tx: Tx, meetingId: string, accountId: string): Promise<Attendance | null> {
    return tx.manager.findOneBy(ATTENDANCE_TABLE, { meetingId, accountId });
  }

  /** An opening is taken back: no member came. */
  async forget(tx: Tx, meetingId: string): Promise<void> {
    await tx.manager.delete(ATTENDANCE_TABLE, { meetingId });
  }

  lock(tx: Tx, meetingId: string, accountId: string): Promise<Attendance | null> {
    const lock = { mode: 'pessimistic_write' } as const;
    return tx.manager.findOne(ATTENDANCE_TABLE, { where: { meetingId, accountId }, lock });
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

  /** [SEE-4] Who is in the rooms of some meetings now, admitted and present: the accounts, by meeting. */
  async inRooms(tx: Tx, meetingIds: readonly string[]): Promise<Map<string, Set<string>>> {
    if (meetingIds.length === 0) return new Map();
    const rows = await tx.manager.find(ATTENDANCE_TABLE, {
      select: { meetingId: true, accountId: true, admittedAt: true, leftAt: true },
      where: { meetingId: In([...meetingIds]), leftAt: IsNull() },
    });
    const inside = new Map(meetingIds.map((id) => [id, new Set<string>()]));
    for (const { meetingId, accountId } of rows.filter(isInRoom)) inside.get(meetingId)?.add(accountId);
    return inside;
  }

  /** Where some members are, or were, in the rooms of meetings that are open now, by account: who waits is in none. */
  async inOpenMeetings(tx: Tx, accountIds: readonly string[]): Promise<Map<string, OpenMeetingPresence[]>> {
    if (accountIds.length === 0) return new Map();
    const rows: ({ accountId: string } & OpenMeetingPresence)[] = await tx.manager.query(IN_OPEN_MEETINGS, [
      accountIds,
    ]);
    const byAccount = new Map<string, OpenMeetingPresence[]>();
    for (const row of rows) byAccount.set(row.accountId, [...(byAccount.get(row.accountId) ?? []), row]);
    return byAccount;
  }

  /** [SEE-4] */
  async isInRoom(tx: Tx, meetingId: string, accountId: string): Promise<boolean> {
    const attendance = await this.find(tx, meetingId, accountId);
    return attendance !== null && isInRoom(attendance);
  }
}
