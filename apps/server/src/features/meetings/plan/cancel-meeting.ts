import { Injectable } from '@nestjs/common';
import type { BodyOf, cancelMeetingCommand } from '@passerelle/contracts';
import { cancelMeeting, mayFacilitate } from '@passerelle/domain';
import { announceMeeting } from '../../../model/meetings/announce-meeting.js';
import { MeetingAccess } from '../../../model/meetings/meeting-access.js';
import { MeetingRepository } from '../../../model/meetings/meeting.repository.js';
import { accepted, refuse, requireVersion } from '../../../platform/refused.js';
import { WaitingItems } from './waiting-items.js';
import type { Tx } from '../../../platform/database/tx.js';

/** A facilitator cancels a planned meeting: its agenda opens that of the next one, now or when it is planned. */
@Injectable()
export class CancelMeeting {
  constructor(
    private readonly access: MeetingAccess,
    private readonly meetings: MeetingRepository,
    private readonly waiting: WaitingItems,
  ) {}

  async execute(
    tx: Tx,
    { meetingId }: { meetingId: string },
    body: BodyOf<typeof cancelMeetingCommand>,
  ): Promise<void> {
    const { viewer, meeting } = await this.access.lock(tx, meetingId);

    if (!mayFacilitate(viewer, meeting.committeeId)) refuse('not-found');
    requireVersion(meeting, body.expectedVersion);

    const cancelled = accepted(cancelMeeting(meeting));

    await this.meetings.save(tx, cancelled);
    await this.waiting.carryToNext(tx, meeting.committeeId);

    await tx.audit({ action: 'meetings.cancel', subjectId: meetingId, committeeId: meeting.committeeId });
    announceMeeting(tx, cancelled);
  }
}
