import { Injectable } from '@nestjs/common';
import { mayFacilitate, type Meeting, type Refusal } from '@passerelle/domain';
import { ViewerRepository } from '../../model/memberships/viewer.repository.js';
import type { MemberActor } from '../../platform/database/actor.js';
import type { Tx } from '../../platform/database/tx.js';
import { toCommand } from '../../platform/database/commands.js';
import { Transaction } from '../../platform/database/transaction.js';
import { accepted, refuse } from '../../platform/refused.js';
import { announceMeeting } from '../../model/meetings/announce-meeting.js';
import { MeetingRepository } from '../../model/meetings/meeting.repository.js';

export interface MeetingChange {
  commandId: string;
  /** The version that the author saw; absent where the last one wins. */
  expectedVersion?: number;
  /** What the trace says that was done. */
  action: string;
}

/** What every change of a meeting by a facilitator has in common: the lock, the right, the version, the trace, the news. */
@Injectable()
export class ChangeMeeting {
  constructor(
    private readonly transaction: Transaction,
    private readonly viewers: ViewerRepository,
    private readonly meetings: MeetingRepository,
  ) {}

  /** `then` is for what the change brings with it, once the meeting is saved. */
  async execute(
    actor: MemberActor,
    meetingId: string,
    { commandId, expectedVersion, action }: MeetingChange,
    decide: (meeting: Meeting, tx: Tx) => Promise<Meeting | Refusal> | Meeting | Refusal,
    then?: (tx: Tx, changed: Meeting) => Promise<void>,
  ): Promise<void> {
    const request = { commandId, expectedVersion, action };
    await this.transaction.command(actor, toCommand(action, meetingId, request), async (tx) => {
      const viewer = await this.viewers.get(tx);
      const meeting = await this.meetings.lock(tx, meetingId);
      if (!mayFacilitate(viewer, meeting.committeeId)) refuse('not-found');
      if (expectedVersion !== undefined && expectedVersion !== meeting.version) {
        refuse('stale-version', { version: meeting.version });
      }

      const changed = accepted(await decide(meeting, tx));

      if (expectedVersion === undefined) await this.meetings.follow(tx, changed);
      else await this.meetings.save(tx, changed);
      await then?.(tx, changed);
      await tx.audit({ action, subjectId: meetingId, committeeId: meeting.committeeId });
      announceMeeting(tx, changed);
    });
  }
}
