import { Injectable } from '@nestjs/common';
import { mayFacilitate, type Meeting, type Refusal } from '@passerelle/domain';
import { ViewerRepository } from '../../model/memberships/viewer.repository.js';
import type { MemberActor } from '../../platform/database/actor.js';
import { asked, Transaction, type Work } from '../../platform/database/transaction.js';
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
    decide: (meeting: Meeting, work: Work) => Promise<Meeting | Refusal> | Meeting | Refusal,
    then?: (work: Work, changed: Meeting) => Promise<void>,
  ): Promise<void> {
    const request = { commandId, expectedVersion, action };
    await this.transaction.command(actor, asked(action, meetingId, request), async (work) => {
      const viewer = await this.viewers.get(work);
      const meeting = await this.meetings.lock(work, meetingId);
      if (!mayFacilitate(viewer, meeting.committeeId)) refuse('not-found');
      if (expectedVersion !== undefined && expectedVersion !== meeting.version) {
        refuse('stale-version', { version: meeting.version });
      }

      const changed = accepted(await decide(meeting, work));

      if (expectedVersion === undefined) await this.meetings.follow(work, changed);
      else await this.meetings.save(work, changed);
      await then?.(work, changed);
      await work.audit({ action, subjectId: meetingId, committeeId: meeting.committeeId });
      announceMeeting(work, changed);
    });
  }
}
