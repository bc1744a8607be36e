import { Injectable } from '@nestjs/common';
import { committeeDay, type CommitteeDay, type FollowUp, type Meeting } from '@passerelle/domain';
import { CommitteeRepository } from '../committees/committee.repository.js';
import { DecisionRepository } from '../decisions/decision.repository.js';
import { MeetingRepository } from '../meetings/meeting.repository.js';
import { MemberRepository, type Member } from '../memberships/member.repository.js';
import { OrganisationRepository } from '../organisations/organisation.repository.js';
import type { Tx } from '../../platform/database/tx.js';

/** What the follow-ups of one committee show beside themselves. */
export interface FollowUpFacts {
  /** By id; organisations and people who are no longer there keep their names. */
  organisations: Map<string, string>;
  people: Map<string, string>;
  /** When the meeting in which it was given began, by decision. */
  meetings: Map<string, Date>;
  /** Those who hold a membership of the committee now. */
  members: Member[];
  /** The meeting that the committee holds now. */
  openMeeting: Meeting | null;
  day: CommitteeDay;
}

@Injectable()
export class GatherFollowUpFacts {
  constructor(
    private readonly committees: CommitteeRepository,
    private readonly organisations: OrganisationRepository,
    private readonly members: MemberRepository,
    private readonly decisions: DecisionRepository,
    private readonly meetings: MeetingRepository,
  ) {}

  async of(tx: Tx, committeeId: string, followUps: readonly FollowUp[]): Promise<FollowUpFacts> {
    const owing = followUps.map(({ organisationId }) => organisationId);
    const named = followUps.flatMap(({ givenBy, askedBy }) => (askedBy ? [givenBy, askedBy] : [givenBy]));
    return {
      organisations: await this.organisations.names(tx, owing),
      people: await this.members.names(tx, named),
      meetings: await this.meetingStarts(tx, followUps),
      members: await this.members.ofCommittee(tx, committeeId),
      openMeeting: await this.meetings.openOf(tx, committeeId),
      day: committeeDay(await this.committees.get(tx, committeeId), tx.now),
    };
  }

  private async meetingStarts(tx: Tx, followUps: readonly FollowUp[]): Promise<Map<string, Date>> {
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
}
