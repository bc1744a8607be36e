import { Injectable } from '@nestjs/common';
import type { BodyOf, planMeeting as planMeetingCommand } from '@passerelle/contracts';
import { mayFacilitate, planMeeting } from '@passerelle/domain';
import { CommitteeAccess } from '../../../model/committees/committee-access.js';
import { announceMeeting } from '../../../model/meetings/announce-meeting.js';
import { accepted, refuse } from '../../../platform/refused.js';
import { Invitations } from './invitations.js';
import { WaitingItems } from './waiting-items.js';
import type { Tx } from '../../../platform/database/tx.js';

/** A facilitator fixes the date of a meeting: members are invited, and its agenda opens with what was left undone. */
@Injectable()
export class PlanMeeting {
  constructor(
    private readonly access: CommitteeAccess,
    private readonly waiting: WaitingItems,
    private readonly invitations: Invitations,
  ) {}

  async execute(
    tx: Tx,
    { committeeId }: { committeeId: string },
    body: BodyOf<typeof planMeetingCommand>,
  ): Promise<void> {
    const { viewer, committee } = await this.access.load(tx, committeeId);

    if (!mayFacilitate(viewer, committeeId)) refuse('not-allowed');

    // The id of the command is that of the meeting: the same command sent again names the same one.
    const meeting = accepted(planMeeting(committee, { ...body, id: body.commandId }, tx.now));

    await this.waiting.addMeeting(tx, meeting);
    await this.invitations.send(tx, committee, meeting);

    await tx.audit({ action: 'meetings.plan', subjectId: meeting.id, committeeId });
    announceMeeting(tx, meeting);
  }
}
