import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  admit,
  admittedInMeeting,
  admitWaiting,
  sendOut,
  sentOutOfMeeting,
  WAITING,
  type Admission,
  type AttendanceEntry,
  type Meeting,
  type Presence,
  type Refusal,
} from '@passerelle/domain';
import type { Tx } from '../../platform/database/tx.js';
import { accepted } from '../../platform/refused.js';
import { byAccount, MemberRepository, type CommitteeMember } from '../memberships/member.repository.js';
import { AttendanceEntryRepository } from './attendance-entry.repository.js';
import { AttendanceRepository } from './attendance.repository.js';
import type { Attendance } from './attendance.table.js';
import { announceAttendance, announceParticipants } from './observed-attendance.js';

/** A member whose admission changed. */
interface ChangedAdmission {
  /** As it was before. */
  attendance: Attendance;
  member: CommitteeMember;
}

type Next = (attendance: Attendance, member: CommitteeMember) => Admission | Refusal;

/** Lets members into the room of an open meeting, and out of it. The row of the meeting is locked by the caller. */
@Injectable()
export class Admissions {
  constructor(
    private readonly members: MemberRepository,
    private readonly presence: AttendanceRepository,
    private readonly entries: AttendanceEntryRepository,
  ) {}

  /** [ATT-6] Those of them who came, by name. Refuses `meeting-not-open`. */
  async admit(tx: Tx, meeting: Meeting, accountIds: readonly string[], by: string): Promise<void> {
    const admitted = await this.change(tx, meeting, accountIds, (attendance) => admit(meeting, attendance, by, tx.now));
    await this.writeAdmitted(tx, meeting, admitted, by);
  }

  /** [ATT-6] Those of them who wait and are not excused. Refuses `meeting-not-open`. */
  async admitWaiting(tx: Tx, meeting: Meeting, accountIds: readonly string[], by: string): Promise<void> {
    // Whether a member is excused changes under the lock of the meeting alone: it may be read before their rows.
    const lines = await this.entries.ofAccounts(tx, meeting.id, [...accountIds]);
    const admitted = await this.change(tx, meeting, accountIds, (attendance, { accountId }) =>
      admitWaiting(meeting, attendance, lines.get(accountId) ?? null, by, tx.now),
    );
    await this.writeAdmitted(tx, meeting, admitted, by);
  }

  private async writeAdmitted(tx: Tx, meeting: Meeting, admitted: ChangedAdmission[], by: string): Promise<void> {
    const lines = await this.linesOf(tx, meeting, admitted);
    for (const { attendance, member } of admitted) {
      // One who has gone meanwhile is present from the next arrival on.
      if (attendance.leftAt !== null) continue;
      const { accountId, name, organisationName } = member;
      const who = { id: randomUUID(), accountId, name, organisationName };
      const admission = { by, at: tx.now, sentOutAt: attendance.sentOutAt };
      await this.entries.save(tx, admittedInMeeting(meeting, lines.get(accountId) ?? null, who, admission));
    }
  }

  /** [ATT-7] Those of them who came. Refuses `meeting-not-open`, `facilitator-stays`. */
  async sendOut(tx: Tx, meeting: Meeting, accountIds: readonly string[], by: string): Promise<void> {
    const members = byAccount(await this.members.ofCommittee(tx, meeting.committeeId));
    const named = accountIds.flatMap((accountId) => members.get(accountId) ?? []);
    // A facilitator who never came has no admission to judge, and is refused as well.
    for (const member of named) accepted(sendOut(meeting, WAITING, member, by, tx.now));
    const sentOut = await this.change(tx, meeting, accountIds, (attendance, member) =>
      sendOut(meeting, attendance, member, by, tx.now),
    );
    const lines = await this.linesOf(tx, meeting, sentOut);
    for (const line of lines.values()) await this.entries.save(tx, sentOutOfMeeting(line, tx.now));
  }

  /**
   * [ATT-6] [ATT-7] A facilitator writes how members take part: who does is admitted, who is excused goes out. Answers
   * the accounts that were admitted by it. The caller saves their lines afterwards: a member who leaves locks in this
   * order.
   */
  async followMark(
    tx: Tx,
    meeting: Meeting,
    accountIds: readonly string[],
    mark: { presence: Presence; by: string },
  ): Promise<Set<string>> {
    const { presence, by } = mark;
    const changed = await this.change(tx, meeting, accountIds, (attendance, member) => {
      if (presence !== 'excused') return admit(meeting, attendance, by, tx.now);
      if (attendance.admittedAt === null || member.facilitates) return attendance;
      return sendOut(meeting, attendance, member, by, tx.now);
    });
    return new Set(presence === 'excused' ? [] : changed.map(({ member }) => member.accountId));
  }

  /** Their lines as they are now: a member who leaves writes theirs under the rows that `change` locked. */
  private linesOf(
    tx: Tx,
    meeting: Meeting,
    changed: readonly ChangedAdmission[],
  ): Promise<Map<string, AttendanceEntry>> {
    return this.entries.ofAccounts(
      tx,
      meeting.id,
      changed.map(({ member }) => member.accountId),
    );
  }

  /** Leaves an audit row of each member whose admission changed. */
  private async change(
    tx: Tx,
    meeting: Meeting,
    accountIds: readonly string[],
    next: Next,
  ): Promise<ChangedAdmission[]> {
    const members = byAccount(await this.members.ofCommittee(tx, meeting.committeeId));
    const changed: ChangedAdmission[] = [];
    for (const attendance of await this.presence.lockMany(tx, meeting.id, accountIds)) {
      const member = members.get(attendance.accountId);
      if (!member) continue;
      const admission = accepted(next(attendance, member));
      if (admission === attendance) continue;
      await this.presence.saveAdmission(tx, meeting.id, member.accountId, admission);
      const action = admission.admittedAt === null ? 'attendance.send-member-out' : 'attendance.admit-member';
      await tx.audit({ action, subjectId: member.accountId, committeeId: meeting.committeeId });
      changed.push({ attendance, member });
    }
    // The pages of each ask again for what the room shows them; those of all, for who is in it.
    for (const { member } of changed) {
      tx.announceAfterCommit({ accountId: member.accountId }, { kind: 'access', id: member.accountId });
    }
    if (changed.length > 0) {
      announceAttendance(tx, meeting);
      announceParticipants(tx, meeting);
    }
    return changed;
  }
}
