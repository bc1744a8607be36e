import { Injectable } from '@nestjs/common';
import type { BodyOf, closeMeetingCommand } from '@passerelle/contracts';
import { closeMeeting, mayFacilitate } from '@passerelle/domain';
import { announceMeeting } from '../../../model/meetings/announce-meeting.js';
import { MeetingAccess } from '../../../model/meetings/meeting-access.js';
import { MeetingRepository } from '../../../model/meetings/meeting.repository.js';
import { accepted, refuse, requireVersion } from '../../../platform/refused.js';
import { ClosingFacts, undecided } from './closing-facts.js';
import { FreezeMeeting } from './freeze-meeting.js';
import type { Tx } from '../../../platform/database/tx.js';

/** A facilitator closes the meeting: the minutes are frozen and read back, then the working notes are destroyed. */
@Injectable()
export class CloseMeeting {
  constructor(
    private readonly access: MeetingAccess,
    private readonly meetings: MeetingRepository,
    private readonly facts: ClosingFacts,
    private readonly freeze: FreezeMeeting,
  ) {}

  async execute(tx: Tx, { meetingId }: { meetingId: string }, body: BodyOf<typeof closeMeetingCommand>): Promise<void> {
    const { viewer, meeting } = await this.access.lock(tx, meetingId);

    if (!mayFacilitate(viewer, meeting.committeeId)) refuse('not-found');
    requireVersion(meeting, body.expectedVersion);

    const closing = {
      undecided: undecided(await this.facts.of(tx, meeting)).map(({ caseFile }) => caseFile.reference),
      unsavedPeople: await this.freeze.unsavedPeople(tx, meeting),
      acceptUnsaved: body.acceptUnsaved,
    };
    const closed = accepted(closeMeeting(meeting, closing, tx.now));

    await this.meetings.save(tx, closed);
    await this.freeze.execute(tx, meeting, closed);

    await tx.audit({ action: 'meetings.close', subjectId: meetingId, committeeId: meeting.committeeId });
    announceMeeting(tx, closed);
  }
}
