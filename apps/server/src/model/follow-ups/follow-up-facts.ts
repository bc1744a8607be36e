import { Injectable } from '@nestjs/common';
import { dateIn, type CalendarDate, type FollowUp, type Viewer } from '@passerelle/domain';
import { CommitteeRepository } from '../committees/committee.repository.js';
import { MemberRepository, type Member } from '../memberships/member.repository.js';
import { OrganisationRepository } from '../organisations/organisation.repository.js';
import type { Tx } from '../../platform/database/tx.js';
import { FollowUpMeetings } from './follow-up-meetings.js';
import type { CommitteeDay } from './reminding.js';

/** What the follow-ups of one committee show beside themselves. */
export interface FollowUpFacts {
  /** By id; organisations and people who are no longer there keep their names. */
  organisations: Map<string, string>;
  people: Map<string, string>;
  /** When the meeting in which it was given began, by decision. */
  meetings: Map<string, Date>;
  /** Who holds a seat of the committee now. */
  members: Member[];
  /** The viewer writes down what is said in the meeting that the committee holds now. */
  hearsAnswers: boolean;
  today: CalendarDate;
  day: CommitteeDay;
}

@Injectable()
export class GatherFollowUpFacts {
  constructor(
    private readonly committees: CommitteeRepository,
    private readonly organisations: OrganisationRepository,
    private readonly members: MemberRepository,
    private readonly meetings: FollowUpMeetings,
  ) {}

  async of(tx: Tx, viewer: Viewer, committeeId: string, followUps: readonly FollowUp[]): Promise<FollowUpFacts> {
    const { timeZone } = await this.committees.get(tx, committeeId);
    const today = dateIn(timeZone, tx.now);
    const owing = followUps.map(({ organisationId }) => organisationId);
    const named = followUps.flatMap(({ givenBy, askedBy }) => (askedBy ? [givenBy, askedBy] : [givenBy]));
    return {
      organisations: await this.organisations.names(tx, owing),
      people: await this.members.names(tx, named),
      meetings: await this.meetings.startsOf(tx, followUps),
      members: await this.members.ofCommittee(tx, committeeId),
      hearsAnswers: await this.meetings.hearsAnswers(tx, viewer, committeeId),
      today,
      day: { today, timeZone, now: tx.now },
    };
  }
}
