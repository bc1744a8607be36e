import { Injectable } from '@nestjs/common';
import type { ClosingView } from '@passerelle/contracts';
import { mayFacilitate, settlePointOf } from '@passerelle/domain';
import { MeetingAccess } from '../../../model/meetings/meeting-access.js';
import { MeetingRepository } from '../../../model/meetings/meeting.repository.js';
import type { Tx } from '../../../platform/database/tx.js';
import { refuse } from '../../../platform/refused.js';
import { ClosingFacts, settledCases, settledPoints, undecided } from './closing-facts.js';
import { ClosingParticipants } from './closing-participants.js';

/** What a facilitator reads before closing: what is still to decide, and whose text has not arrived. */
@Injectable()
export class ShowClosing {
  constructor(
    private readonly access: MeetingAccess,
    private readonly meetings: MeetingRepository,
    private readonly facts: ClosingFacts,
    private readonly participants: ClosingParticipants,
  ) {}

  async execute(tx: Tx, { meetingId }: { meetingId: string }): Promise<ClosingView> {
    const { viewer, meeting } = await this.access.get(tx, meetingId);
    if (!mayFacilitate(viewer, meeting.committeeId)) refuse('not-found');
    await tx.audit({ action: 'meetings.show-closing', subjectId: meetingId, committeeId: meeting.committeeId });
    const settled = await this.facts.of(tx, meeting);
    const cases = settledCases(settled);
    const next = await this.meetings.nextPlanned(tx, meeting.committeeId, tx.now);
    return {
      ...(await this.participants.of(tx, viewer, meeting)),
      undecided: undecided(settled).map(({ item, caseFile }) => ({ itemId: item.id, reference: caseFile.reference })),
      unopenedPoints: settledPoints(settled)
        .filter((point) => point.status === 'accepted' && settlePointOf(meeting, point).status === 'postponed')
        .map(({ id, kind, title }) => ({ itemId: id, point: kind, title })),
      nextMeetingAt: next?.startsAt.toISOString() ?? null,
      decided: cases.filter(({ item }) => item.status === 'decided').length,
      postponed: cases.filter(({ item }) => item.status === 'postponed').length,
      followUps: cases.reduce((count, one) => count + one.followUps.length, 0),
      version: meeting.version,
    };
  }
}
