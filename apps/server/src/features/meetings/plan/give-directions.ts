import { Injectable } from '@nestjs/common';
import type { BodyOf, giveDirectionsCommand } from '@passerelle/contracts';
import { giveDirections, mayFacilitate } from '@passerelle/domain';
import { announceInMeeting } from '../../../model/meetings/announce-meeting.js';
import { MeetingAccess } from '../../../model/meetings/meeting-access.js';
import { MeetingRepository } from '../../../model/meetings/meeting.repository.js';
import { accepted, refuse, requireVersion } from '../../../platform/refused.js';
import type { Tx } from '../../../platform/database/tx.js';

/** A facilitator says how to come to the place of a meeting. */
@Injectable()
export class GiveDirections {
  constructor(
    private readonly access: MeetingAccess,
    private readonly meetings: MeetingRepository,
  ) {}

  async execute(
    tx: Tx,
    { meetingId }: { meetingId: string },
    body: BodyOf<typeof giveDirectionsCommand>,
  ): Promise<void> {
    const { viewer, meeting } = await this.access.lock(tx, meetingId);

    if (!mayFacilitate(viewer, meeting.committeeId)) refuse('not-allowed');
    requireVersion(meeting, body.expectedVersion);

    const directed = accepted(giveDirections(meeting, body.directions));

    await this.meetings.save(tx, directed);

    await tx.audit({ action: 'meetings.give-directions', subjectId: meetingId, committeeId: meeting.committeeId });
    announceInMeeting(tx, directed);
  }
}
