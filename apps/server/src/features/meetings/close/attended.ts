import { Injectable } from '@nestjs/common';
import type { AttendanceEntry, Meeting } from '@passerelle/domain';
import { byAccount, MemberRepository } from '../../../model/memberships/member.repository.js';
import { AttendanceEntryRepository, byOrganisation } from '../../../model/attendance/attendance-entry.repository.js';
import { AttendanceRepository } from '../../../model/attendance/attendance.repository.js';
import type { Tx } from '../../../platform/database/tx.js';

export type AttendedLine = Pick<AttendanceEntry, 'name' | 'organisationName' | 'presence' | 'arrivedAt' | 'leftAt'>;

/** Who took part in a meeting, or was excused. */
@Injectable()
export class Attended {
  constructor(
    private readonly members: MemberRepository,
    private readonly entries: AttendanceEntryRepository,
    private readonly presence: AttendanceRepository,
  ) {}

  /** [ATT-1] The lines of the list, and the members whom the server saw in the room without a line. */
  async of(tx: Tx, meeting: Meeting): Promise<AttendedLine[]> {
    const written = await this.entries.accountsOf(tx, meeting.id);
    const members = byAccount(await this.members.everOf(tx, meeting.committeeId));
    const seen = (await this.presence.ofMeeting(tx, meeting.id)).flatMap(({ accountId, admittedAt, leftAt }) => {
      const member = written.has(accountId) ? undefined : members.get(accountId);
      if (!member || admittedAt === null) return [];
      const { name, organisationName } = member;
      return [{ name, organisationName, presence: 'remote' as const, arrivedAt: admittedAt, leftAt }];
    });
    return [...(await this.entries.ofMeeting(tx, meeting.id)), ...seen].sort(byOrganisation);
  }
}
