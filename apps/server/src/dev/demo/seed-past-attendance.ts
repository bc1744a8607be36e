import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { markAttendance, type Meeting, type Presence } from '@passerelle/domain';
import { MemberRepository } from '../../model/memberships/member.repository.js';
import { AttendanceEntryRepository } from '../../model/attendance/attendance-entry.repository.js';
import type { Tx } from '../../platform/database/tx.js';
import { accepted } from '../../platform/refused.js';
import type { DemoTable } from './demo-table.js';
import { endOf } from './seed-past-meeting.js';

const MINUTE = 60_000;

/** Writes who took part in the past meeting: most in the room, one at a distance, one excused, one not there. */
@Injectable()
export class SeedPastAttendance {
  constructor(
    private readonly members: MemberRepository,
    private readonly entries: AttendanceEntryRepository,
  ) {}

  async execute(tx: Tx, table: DemoTable, open: Meeting): Promise<void> {
    const end = endOf(open);
    const known = new Map((await this.members.ofCommittee(tx, open.committeeId)).map((one) => [one.accountId, one]));
    const invited = table.members().slice(0, -1);
    for (const [index, accountId] of invited.entries()) {
      const member = known.get(accountId);
      if (!member) continue;
      const who = { id: randomUUID(), meetingId: open.id, accountId, name: member.name };
      const line = { ...who, organisationName: member.organisationName, presence: 'room' as const };
      const arrivedAt = new Date(open.startsAt.getTime() + (index % 4) * 2 * MINUTE);
      const mark = { presence: presenceOf(invited.length - index), arrivedAt, leftAt: end, by: open.leaderId ?? '' };
      const entry = { ...line, arrivedAt: null, leftAt: null };
      await this.entries.save(tx, accepted(markAttendance(open, entry, { ...mark, at: end })));
    }
  }
}

function presenceOf(fromTheEnd: number): Presence {
  if (fromTheEnd === 1) return 'excused';
  return fromTheEnd === 2 ? 'remote' : 'room';
}
