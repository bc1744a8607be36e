import { Injectable } from '@nestjs/common';
import type { BodyOf, admitMembersCommand } from '@passerelle/contracts';
import { mayFacilitate } from '@passerelle/domain';
import { Admissions } from '../../../model/attendance/admissions.js';
import { MeetingAccess } from '../../../model/meetings/meeting-access.js';
import type { Tx } from '../../../platform/database/tx.js';
import { refuse } from '../../../platform/refused.js';

/** A facilitator lets members into the room. */
@Injectable()
export class AdmitMembers {
  constructor(
    private readonly access: MeetingAccess,
    private readonly admissions: Admissions,
  ) {}

  async execute(
    tx: Tx,
    { meetingId }: { meetingId: string },
    { accountIds, waitingOnly }: BodyOf<typeof admitMembersCommand>,
  ): Promise<void> {
    const { viewer, meeting } = await this.access.lock(tx, meetingId);

    if (!mayFacilitate(viewer, meeting.committeeId)) refuse('not-allowed');

    const named = [...new Set(accountIds)];
    if (waitingOnly) await this.admissions.admitWaiting(tx, meeting, named, viewer.accountId);
    else await this.admissions.admit(tx, meeting, named, viewer.accountId);

    await tx.audit({ action: 'attendance.admit', subjectId: meetingId, committeeId: meeting.committeeId });
  }
}
