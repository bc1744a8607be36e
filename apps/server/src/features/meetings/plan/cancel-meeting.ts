import { Injectable } from '@nestjs/common';
import type { BodyOf, cancelMeetingCommand } from '@passerelle/contracts';
import { cancelMeeting } from '@passerelle/domain';
import { ChangeMeeting } from '../change-meeting.js';
import type { MemberActor } from '../../../platform/database/actor.js';
import { WaitingItems } from './waiting-items.js';

/** A facilitator cancels a planned meeting: its agenda opens that of the next one, now or when it is planned. */
@Injectable()
export class CancelMeeting {
  constructor(
    private readonly change: ChangeMeeting,
    private readonly waiting: WaitingItems,
  ) {}

  execute(actor: MemberActor, meetingId: string, request: BodyOf<typeof cancelMeetingCommand>): Promise<void> {
    const { commandId, expectedVersion } = request;
    const change = { commandId, expectedVersion, action: 'meetings.cancel' };
    return this.change.execute(actor, meetingId, change, cancelMeeting, (tx, { committeeId }) =>
      this.waiting.carryToNext(tx, committeeId),
    );
  }
}
