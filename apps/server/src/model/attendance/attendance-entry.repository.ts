import { Injectable } from '@nestjs/common';
import type { AttendanceEntry } from '@passerelle/domain';
import { In, IsNull } from 'typeorm';
import { MEETING_TABLE } from '../meetings/meeting.table.js';
import type { Tx } from '../../platform/database/tx.js';
import { refuse } from '../../platform/refused.js';
import { ATTENDANCE_ENTRY_TABLE, type AttendanceEntryRow } from './attendance-entry.table.js';

function standing({ removedAt: _, ...entry }: AttendanceEntryRow): AttendanceEntry {
  return entry;
}

/** The lines of the attendance list of meetings. */
@Injectable()
export class AttendanceEntryRepository {
  /** The lines of a meeting, by organisation and by name. */
  async ofMeeting(tx: Tx, meetingId: string): Promise<AttendanceEntry[]> {
    const rows = await tx.manager.findBy(ATTENDANCE_ENTRY_TABLE, { meetingId, removedAt: IsNull() });
    return rows.map(standing).sort(byOrganisation);
  }

  /** The accounts that have, or had and lost, a line of their own in a meeting. */
  async accountsOf(tx: Tx, meetingId: string): Promise<Set<string | null>> {
    const rows = await tx.manager.findBy(ATTENDANCE_ENTRY_TABLE, { meetingId });
    return new Set(rows.map((row) => row.accountId));
  }

  async ofAccounts(tx: Tx, meetingId: string, accountIds: string[]): Promise<Map<string, AttendanceEntry>> {
    const where = { meetingId, accountId: In(accountIds), removedAt: IsNull() };
    const rows = await tx.manager.findBy(ATTENDANCE_ENTRY_TABLE, where);
    return new Map(rows.map((row) => [row.accountId ?? '', standing(row)]));
  }

  async get(tx: Tx, id: string): Promise<AttendanceEntry> {
    const row = await tx.manager.findOneBy(ATTENDANCE_ENTRY_TABLE, { id, removedAt: IsNull() });
    return row ? standing(row) : refuse('not-found');
  }

  /** The meeting of a line, of one taken off too. */
  async meetingOf(tx: Tx, id: string): Promise<string> {
    const row = await tx.manager.findOneBy(ATTENDANCE_ENTRY_TABLE, { id });
    return row?.meetingId ?? refuse('not-found');
  }

  /** Adds a guest's line; its id is the command's, so a twin names the same one. */
  async add(tx: Tx, entry: AttendanceEntry): Promise<void> {
    await tx.manager.insert(ATTENDANCE_ENTRY_TABLE, { ...entry, removedAt: null });
  }

  /** Writes a line as it has become, the first time too, under the lock of its meeting. */
  async save(tx: Tx, entry: AttendanceEntry): Promise<void> {
    await tx.manager.upsert(ATTENDANCE_ENTRY_TABLE, { ...entry, removedAt: null }, ['id']);
  }

  /**
   * Keeps a meeting open until the transaction ends; false when it is not. A member who takes the attendance holds this
   * row: waiting here, before any line is written, there is no deadlock.
   */
  async holdOpen(tx: Tx, meetingId: string): Promise<boolean> {
    const where = { id: meetingId, status: 'open' } as const;
    return (await tx.manager.findOne(MEETING_TABLE, { where, lock: { mode: 'for_key_share' } })) !== null;
  }

  /** Writes what the server saw, in a meeting held open: a line that a facilitator wrote meanwhile stays as it is. */
  async see(tx: Tx, entry: AttendanceEntry): Promise<void> {
    const row = { ...entry, removedAt: null };
    await tx.manager.createQueryBuilder().insert().into(ATTENDANCE_ENTRY_TABLE).values(row).orIgnore().execute();
    const { meetingId, accountId, leftAt } = entry;
    if (accountId === null) return;
    const seen = { meetingId, accountId, recordedBy: IsNull(), removedAt: IsNull() };
    await tx.manager.update(ATTENDANCE_ENTRY_TABLE, seen, { leftAt });
  }

  /** Somebody whom the server saw is not there any more. */
  async leave(tx: Tx, meetingId: string, accountId: string): Promise<void> {
    const seen = { meetingId, accountId, leftAt: IsNull(), recordedBy: IsNull(), removedAt: IsNull() };
    await tx.manager.update(ATTENDANCE_ENTRY_TABLE, seen, { leftAt: tx.now });
  }

  /** Removes all presences: when the server starts, before any member comes back. */
  async emptyRooms(tx: Tx): Promise<void> {
    const open = await tx.manager.find(MEETING_TABLE, { select: { id: true }, where: { status: 'open' } });
    const seen = { meetingId: In(open.map(({ id }) => id)), leftAt: IsNull(), recordedBy: IsNull() };
    await tx.manager.update(ATTENDANCE_ENTRY_TABLE, { ...seen, removedAt: IsNull() }, { leftAt: tx.now });
  }

  /** Forgets the list of a meeting that was not held: what the server saw, and the lines taken off. */
  async forget(tx: Tx, meetingId: string): Promise<void> {
    await tx.manager.delete(ATTENDANCE_ENTRY_TABLE, { meetingId });
  }

  /** Takes a line off, with the names that it held. */
  async remove(tx: Tx, { id }: AttendanceEntry): Promise<void> {
    await tx.manager.update(ATTENDANCE_ENTRY_TABLE, { id }, { removedAt: tx.now, name: '', organisationName: '' });
  }
}

export function byOrganisation(
  left: Pick<AttendanceEntry, 'organisationName' | 'name'>,
  right: Pick<AttendanceEntry, 'organisationName' | 'name'>,
): number {
  const organisations = left.organisationName.localeCompare(right.organisationName, 'fr');
  return organisations || left.name.localeCompare(right.name, 'fr');
}
