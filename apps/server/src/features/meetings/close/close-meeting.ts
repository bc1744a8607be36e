import { Injectable } from '@nestjs/common';
import type { BodyOf, closeMeetingCommand } from '@passerelle/contracts';
import { closeMeeting, mayFacilitate } from '@passerelle/domain';
import { ViewerRepository } from '../../../model/memberships/viewer.repository.js';
import { announceMeeting } from '../../../model/meetings/announce-meeting.js';
import { MeetingRepository } from '../../../model/meetings/meeting.repository.js';
import type { MemberActor } from '../../../platform/database/actor.js';
import { toCommand } from '../../../platform/database/commands.js';
import { Transaction } from '../../../platform/database/transaction.js';
import { accepted, refuse } from '../../../platform/refused.js';
import { ClosingFacts, undecided } from './closing-facts.js';
import { FreezeMeeting } from './freeze-meeting.js';

type Request = BodyOf<typeof closeMeetingCommand>;

/** A facilitator closes the meeting: the record is frozen and read back, then the working notes are destroyed. */
@Injectable()
export class CloseMeeting {
  constructor(
    private readonly transaction: Transaction,
    private readonly viewers: ViewerRepository,
    private readonly meetings: MeetingRepository,
    private readonly facts: ClosingFacts,
    private readonly freeze: FreezeMeeting,
  ) {}

  async execute(actor: MemberActor, meetingId: string, request: Request): Promise<void> {
    await this.transaction.command(actor, toCommand('meetings.close', meetingId, request), async (tx) => {
      const viewer = await this.viewers.get(tx);
      const meeting = await this.meetings.lock(tx, meetingId);
      if (!mayFacilitate(viewer, meeting.committeeId)) refuse('not-found');
      if (request.expectedVersion !== meeting.version) refuse('stale-version', { version: meeting.version });

      const closing = {
        undecided: undecided(await this.facts.of(tx, meeting)).map(({ caseFile }) => caseFile.reference),
        unsavedPeople: await this.freeze.unsavedPeople(tx, meeting),
        acceptUnsaved: request.acceptUnsaved,
      };
      const closed = accepted(closeMeeting(meeting, closing, tx.now));

      await this.freeze.execute(tx, meeting, closed);
      await tx.audit({ action: 'meetings.close', subjectId: meetingId, committeeId: meeting.committeeId });
      announceMeeting(tx, closed);
    });
  }
}
