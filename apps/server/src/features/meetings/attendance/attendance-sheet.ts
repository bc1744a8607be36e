import { Injectable } from '@nestjs/common';
import type { AttendanceEntry, Meeting } from '@passerelle/domain';
import { CommitteeRepository } from '../../../model/committees/committee.repository.js';
import { byAccount, MemberRepository, type CommitteeMember } from '../../../model/memberships/member.repository.js';
import type { Tx } from '../../../platform/database/tx.js';
import { AttendanceEntryRepository } from '../../../model/attendance/attendance-entry.repository.js';

/** What an attendance list is made of: the members of the committee now, and the lines that are written. */
@Injectable()
export class AttendanceSheet {
  constructor(
    private readonly committees: CommitteeRepository,
    private readonly members: MemberRepository,
    private readonly entries: AttendanceEntryRepository,
  ) {}

  async of(
    tx: Tx,
    { id, committeeId }: Meeting,
  ): Promise<{ members: CommitteeMember[]; entries: AttendanceEntry[]; timeZone: string }> {
    return {
      members: [...byAccount(await this.members.ofCommittee(tx, committeeId)).values()],
      entries: await this.entries.ofMeeting(tx, id),
      timeZone: (await this.committees.get(tx, committeeId)).timeZone,
    };
  }
}
