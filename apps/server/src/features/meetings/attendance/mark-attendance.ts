import { Injectable } from '@nestjs/common';
import type { BodyOf, markAttendanceCommand } from '@passerelle/contracts';
import { markAttendance, mayFacilitate, requireAttendanceOpen } from '@passerelle/domain';
import { Admissions } from '../../../model/attendance/admissions.js';
import { AttendanceEntryRepository } from '../../../model/attendance/attendance-entry.repository.js';
import { announceAttendance } from '../../../model/attendance/observed-attendance.js';
import { MeetingAccess } from '../../../model/meetings/meeting-access.js';
import { byAccount, MemberRepository } from '../../../model/memberships/member.repository.js';
import { accepted, refuse, stopOn } from '../../../platform/refused.js';
import { firstEntry } from './first-entry.js';
import type { Tx } from '../../../platform/database/tx.js';

/** A facilitator says in one command how one member, or many, take part. */
@Injectable()
export class MarkAttendance {
  constructor(
    private readonly access: MeetingAccess,
    private readonly members: MemberRepository,
    private readonly entries: AttendanceEntryRepository,
    private readonly admissions: Admissions,
  ) {}

  async execute(
    tx: Tx,
    { meetingId }: { meetingId: string },
    body: BodyOf<typeof markAttendanceCommand>,
  ): Promise<void> {
    const { viewer, meeting } = await this.access.lock(tx, meetingId);

    if (!mayFacilitate(viewer, meeting.committeeId)) refuse('not-allowed');
    stopOn(requireAttendanceOpen(meeting));

    const accountIds = [...new Set(body.accountIds)];
    const members = byAccount(await this.members.ofCommittee(tx, meeting.committeeId));
    const known = await this.entries.ofAccounts(tx, meetingId, accountIds);
    const by = viewer.accountId;
    const admitted = await this.admissions.followMark(tx, meeting, accountIds, { presence: body.presence, by });

    const marked = accountIds.map((accountId) => {
      const entry = known.get(accountId) ?? firstEntry(meeting, members.get(accountId) ?? refuse('not-found'));
      // A member marked as present has not left, even if the server saw the page close, or they were sent out before.
      const back = (entry.recordedBy === null || admitted.has(accountId)) && { leftAt: null };
      const mark = { presence: body.presence, by, at: tx.now, ...back };
      return accepted(markAttendance(meeting, entry, mark));
    });

    for (const entry of marked) await this.entries.save(tx, entry);

    await tx.audit({ action: 'attendance.mark', subjectId: meetingId, committeeId: meeting.committeeId });
    announceAttendance(tx, meeting);
  }
}
