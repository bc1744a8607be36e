import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { addGuestCommand, BodyOf, markAttendanceCommand } from '@passerelle/contracts';
import { aGuest, markAttendance, type AttendanceEntry, type Meeting } from '@passerelle/domain';
import { byAccount, MemberRepository, type Member } from '../../../model/memberships/member.repository.js';
import type { MemberActor } from '../../../platform/database/actor.js';
import { accepted, refuse } from '../../../platform/refused.js';
import { AttendanceEntryRepository } from '../../../model/attendance/attendance-entry.repository.js';
import { WriteAttendance } from './write-attendance.js';

const NOTHING_KNOWN = { presence: 'room', arrivedAt: null, leftAt: null } as const;

/** A facilitator says in one gesture how one person, or many, take part, and adds a guest without an account. */
@Injectable()
export class MarkAttendance {
  constructor(
    private readonly attendance: WriteAttendance,
    private readonly members: MemberRepository,
    private readonly entries: AttendanceEntryRepository,
  ) {}

  people(actor: MemberActor, meetingId: string, request: BodyOf<typeof markAttendanceCommand>): Promise<void> {
    return this.attendance.execute(actor, meetingId, { ...request, action: 'attendance.mark' }, async (tx, meeting) => {
      const { presence } = request;
      const accountIds = [...new Set(request.accountIds)];
      const members = byAccount(await this.members.ofCommittee(tx, meeting.committeeId));
      const known = await this.entries.ofAccounts(tx, meetingId, accountIds);
      for (const accountId of accountIds) {
        const entry = known.get(accountId) ?? firstLine(meeting, members.get(accountId) ?? refuse('not-found'));
        // Whoever is said to be there has not left, whatever the server saw of their page.
        const back = entry.recordedBy === null && { leftAt: null };
        const mark = { presence, by: actor.accountId, at: tx.now, ...back };
        await this.entries.save(tx, accepted(markAttendance(meeting, entry, mark)));
      }
    });
  }

  guest(actor: MemberActor, meetingId: string, request: BodyOf<typeof addGuestCommand>): Promise<void> {
    return this.attendance.execute(
      actor,
      meetingId,
      { ...request, action: 'attendance.guest' },
      async (tx, meeting) => {
        const { commandId: id, presence } = request;
        const entry = { id, meetingId, accountId: null, ...accepted(aGuest(request)), ...NOTHING_KNOWN };
        const mark = { presence, by: actor.accountId, at: tx.now };
        await this.entries.add(tx, accepted(markAttendance(meeting, entry, mark)));
      },
    );
  }
}

function firstLine(meeting: Meeting, { accountId, name, organisationName }: Member): AttendanceEntry {
  const line = { id: randomUUID(), meetingId: meeting.id, accountId, name, organisationName };
  return { ...line, ...NOTHING_KNOWN, recordedBy: null };
}
