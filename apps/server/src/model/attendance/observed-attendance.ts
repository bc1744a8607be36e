import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { admissionOnArrival, endedWithMembership, seenInMeeting, WAITING, type Meeting } from '@passerelle/domain';
import { byAccount, MemberRepository } from '../memberships/member.repository.js';
import { AttendanceRepository } from './attendance.repository.js';
import type { Tx } from '../../platform/database/tx.js';
import { AttendanceEntryRepository } from './attendance-entry.repository.js';

/**
 * What the server itself sees of an open meeting: who is there now, which opens the current case to those admitted, and
 * their lines on the attendance list, which a facilitator may correct.
 */
@Injectable()
export class ObservedAttendance {
  constructor(
    private readonly members: MemberRepository,
    private readonly presence: AttendanceRepository,
    private readonly entries: AttendanceEntryRepository,
  ) {}

  /** [ATT-1] [ATT-6] Members come, or come back: those admitted are present, the others wait. */
  async come(tx: Tx, meeting: Meeting, accountIds: string[]): Promise<void> {
    // A facilitator who admits holds the meeting, then locks these rows: taken in the same order, no deadlock.
    if (!(await this.entries.holdOpen(tx, meeting.id))) return;
    const members = byAccount(await this.members.ofCommittee(tx, meeting.committeeId));
    const known = await this.entries.ofAccounts(tx, meeting.id, accountIds);
    for (const accountId of accountIds) {
      const attendance = await this.presence.enter(tx, meeting.id, accountId);
      const member = members.get(accountId);
      if (!member) continue;
      const line = known.get(accountId) ?? null;
      const admission = admissionOnArrival(attendance, member, line, tx.now);
      if (admission !== attendance) await this.presence.saveAdmission(tx, meeting.id, accountId, admission);
      if (admission.admittedAt === null) continue;
      const who = { id: randomUUID(), accountId, name: member.name, organisationName: member.organisationName };
      await this.entries.see(tx, seenInMeeting(meeting, line, who, tx.now));
    }
    announceAttendance(tx, meeting);
  }

  /** Until the transaction ends, no other one writes that this member comes or goes. */
  async lock(tx: Tx, meetingId: string, accountId: string): Promise<void> {
    await this.presence.lock(tx, meetingId, accountId);
  }

  /** The last screen of somebody went. */
  async go(tx: Tx, meeting: Meeting, accountId: string): Promise<void> {
    await this.presence.leave(tx, meeting.id, accountId);
    if (meeting.status !== 'open') return;
    await this.entries.leave(tx, meeting.id, accountId);
    announceAttendance(tx, meeting);
  }

  /** [ATT-6] The membership ended: a member who has another one later is admitted by a new command alone. */
  async endAdmission(tx: Tx, meeting: Meeting, accountId: string): Promise<void> {
    if (meeting.status !== 'open') return;
    const line = (await this.entries.ofAccounts(tx, meeting.id, [accountId])).get(accountId);
    // Of a member who never came, a line written ahead would admit as well.
    const former = (await this.presence.lock(tx, meeting.id, accountId)) ?? (line ? WAITING : null);
    if (former === null) return;
    const by = tx.actor.kind === 'member' ? tx.actor.accountId : null;
    const ended = endedWithMembership(former, by, tx.now);
    if (ended !== former) await this.presence.keepOut(tx, meeting.id, accountId, ended);
  }

  /** An opening is taken back: no member came, not even those whose page stays open. */
  async forget(tx: Tx, meeting: Meeting): Promise<void> {
    await this.presence.forget(tx, meeting.id);
    await this.entries.forget(tx, meeting.id);
    announceAttendance(tx, meeting);
  }

  /** The server starts: no member is in any room until they come back. */
  async removeAll(tx: Tx): Promise<void> {
    await this.presence.emptyRooms(tx);
    await this.entries.emptyRooms(tx);
  }
}

/** Announces to the committee, after the commit, that the attendance list of a meeting changed. */
export function announceAttendance(tx: Tx, { id, committeeId }: Pick<Meeting, 'id' | 'committeeId'>): void {
  tx.announceAfterCommit({ committeeId }, { kind: 'attendance', id });
}

/** The same for who is in the room, and the state of their pages. */
export function announceParticipants(tx: Tx, { id, committeeId }: Pick<Meeting, 'id' | 'committeeId'>): void {
  tx.announceAfterCommit({ committeeId }, { kind: 'participants', id });
}
