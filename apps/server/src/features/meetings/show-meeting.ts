import { Injectable } from '@nestjs/common';
import type { MeetingView } from '@passerelle/contracts';
import { maySeeMeeting } from '@passerelle/domain';
import { ViewerRepository } from '../../model/memberships/viewer.repository.js';
import { MeetingRepository } from '../../model/meetings/meeting.repository.js';
import type { MemberActor } from '../../platform/database/actor.js';
import { Transaction } from '../../platform/database/transaction.js';
import { refuse } from '../../platform/refused.js';
import { MeetingFacts } from './meeting-facts.js';
import { presentMeeting } from './meeting.view.js';
import { VisibleCases } from '../../model/agenda/visible-cases.js';

/** A meeting and its agenda, as one viewer may read them. */
@Injectable()
export class ShowMeeting {
  constructor(
    private readonly transaction: Transaction,
    private readonly viewers: ViewerRepository,
    private readonly meetings: MeetingRepository,
    private readonly sights: VisibleCases,
    private readonly facts: MeetingFacts,
  ) {}

  execute(actor: MemberActor, meetingId: string): Promise<MeetingView> {
    return this.transaction.run(actor, async (tx) => {
      const viewer = await this.viewers.get(tx);
      const meeting = await this.meetings.get(tx, meetingId);
      if (!maySeeMeeting(viewer, meeting.committeeId)) refuse('not-found');
      await tx.audit({ action: 'meetings.show', subjectId: meetingId, committeeId: meeting.committeeId });
      const seen = await this.sights.of(tx, viewer, meeting);
      return presentMeeting(meeting, viewer, seen, await this.facts.of(tx, viewer, meeting, seen));
    });
  }
}
