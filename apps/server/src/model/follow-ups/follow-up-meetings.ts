import { Injectable } from '@nestjs/common';
import { mayKeepFollowUps, type FollowUp, type Viewer } from '@passerelle/domain';
import { DecisionRepository } from '../decisions/decision.repository.js';
import { MeetingRepository } from '../meetings/meeting.repository.js';
import type { Tx } from '../../platform/database/tx.js';

/** The meetings that follow-ups come from, and the one in which they are answered aloud. */
@Injectable()
export class FollowUpMeetings {
  constructor(
    private readonly decisions: DecisionRepository,
    private readonly meetings: MeetingRepository,
  ) {}

  /** When the meeting of each began, by decision. */
  async startsOf(tx: Tx, followUps: readonly Pick<FollowUp, 'decisionId'>[]): Promise<Map<string, Date>> {
    const meetingOf = await this.decisions.meetingsOf(
      tx,
      followUps.map(({ decisionId }) => decisionId),
    );
    const meetings = await this.meetings.getMany(tx, [...new Set(meetingOf.values())]);
    return new Map(
      [...meetingOf].flatMap(([decisionId, meetingId]) => {
        const meeting = meetings.get(meetingId);
        return meeting ? [[decisionId, meeting.startsAt] as const] : [];
      }),
    );
  }

  /** True for a facilitator of a committee that is meeting now: what is said aloud is written down. */
  async hearsAnswers(tx: Tx, viewer: Viewer, committeeId: string): Promise<boolean> {
    if (!mayKeepFollowUps(viewer, committeeId)) return false;
    return (await this.meetings.openOf(tx, committeeId)) !== null;
  }
}
