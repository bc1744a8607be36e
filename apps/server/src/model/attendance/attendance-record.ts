import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { seenInMeeting, type Meeting } from '@passerelle/domain';
import { byAccount, MemberRepository } from '../memberships/member.repository.js';
import { AttendanceRepository } from './attendance.repository.js';
import type { Work } from '../../platform/database/transaction.js';
import { AttendanceEntryRepository } from './attendance-entry.repository.js';

/**
 * What the server itself sees of an open meeting: who is there now, which opens the case on the table, and the line of
 * each on the attendance list, which a facilitator may correct.
 */
@Injectable()
export class SeenInRoom {
  constructor(
    private readonly members: MemberRepository,
    private readonly presence: AttendanceRepository,
    private readonly entries: AttendanceEntryRepository,
  ) {}

  /** [ATT-1] People come in, or come back. */
  async come(work: Work, meeting: Meeting, accountIds: string[]): Promise<void> {
    const members = byAccount(await this.members.ofCommittee(work, meeting.committeeId));
    const known = await this.entries.ofAccounts(work, meeting.id, accountIds);
    for (const accountId of accountIds) {
      await this.presence.enter(work, meeting.id, accountId);
      const member = members.get(accountId);
      if (!member) continue;
      const who = { id: randomUUID(), accountId, name: member.name, organisationName: member.organisationName };
      await this.entries.see(work, seenInMeeting(meeting, known.get(accountId) ?? null, who, work.now));
    }
    announceAttendance(work, meeting);
  }

  /** The last screen of somebody went. */
  async go(work: Work, meeting: Meeting, accountId: string): Promise<void> {
    await this.presence.leave(work, meeting.id, accountId);
    if (meeting.status !== 'open') return;
    await this.entries.leave(work, meeting.id, accountId);
    announceAttendance(work, meeting);
  }

  /** The server starts: nobody is in any room until they come back. */
  async nobody(work: Work): Promise<void> {
    await this.presence.emptyRooms(work);
    await this.entries.emptyRooms(work);
  }
}

/** Tells the committee, after the commit, that the attendance list of a meeting changed. */
export function announceAttendance(work: Work, { id, committeeId }: Pick<Meeting, 'id' | 'committeeId'>): void {
  work.announceAfterCommit({ committeeId }, { kind: 'attendance', id, version: 0 });
}
