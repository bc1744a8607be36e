import { Injectable } from '@nestjs/common';
import type { AttendanceEntry, Meeting } from '@passerelle/domain';
import { CommitteeRepository } from '../../../model/committees/committee.repository.js';
import { byAccount, MemberRepository, type Member } from '../../../model/memberships/member.repository.js';
import type { Work } from '../../../platform/database/transaction.js';
import { AttendanceEntryRepository } from '../../../model/attendance/attendance-entry.repository.js';

/** What an attendance list is made of: who sits in the committee now, and the lines that are written. */
@Injectable()
export class AttendanceSheet {
  constructor(
    private readonly committees: CommitteeRepository,
    private readonly members: MemberRepository,
    private readonly entries: AttendanceEntryRepository,
  ) {}

  async of(
    work: Work,
    { id, committeeId }: Meeting,
  ): Promise<{ members: Member[]; entries: AttendanceEntry[]; timeZone: string }> {
    return {
      members: [...byAccount(await this.members.ofCommittee(work, committeeId)).values()],
      entries: await this.entries.ofMeeting(work, id),
      timeZone: (await this.committees.get(work, committeeId)).timeZone,
    };
  }
}
