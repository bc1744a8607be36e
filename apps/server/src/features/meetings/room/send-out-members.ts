import { Injectable } from '@nestjs/common';
import type { BodyOf, sendOutMembersCommand } from '@passerelle/contracts';
import { mayFacilitate } from '@passerelle/domain';
import { Admissions } from '../../../model/attendance/admissions.js';
import { MeetingAccess } from '../../../model/meetings/meeting-access.js';
import type { Tx } from '../../../platform/database/tx.js';
import { refuse } from '../../../platform/refused.js';

/** A facilitator sends members out of the room. */
@Injectable()
export class SendOutMembers {
  constructor(
    private readonly access: MeetingAccess,
    private readonly admissions: Admissions,
  ) {}

  async execute(
    tx: Tx,
    { meetingId }: { meetingId: string },
    { accountIds }: BodyOf<typeof sendOutMembersCommand>,
  ): Promise<void> {
    const { viewer, meeting } = await this.access.lock(tx, meetingId);

    if (!mayFacilitate(viewer, meeting.committeeId)) refuse('not-allowed');

    await this.admissions.sendOut(tx, meeting, [...new Set(accountIds)], viewer.accountId);

    await tx.audit({ action: 'attendance.send-out', subjectId: meetingId, committeeId: meeting.committeeId });
  }
}
