import { Injectable } from '@nestjs/common';
import {
  isCase,
  isRefusal,
  mayFacilitate,
  requireMeetingOpen,
  takeBackOpening,
  type AgendaItem,
  type Committee,
  type Meeting,
  type Organisation,
  type Viewer,
} from '@passerelle/domain';
import { CommitteeRepository } from '../../model/committees/committee.repository.js';
import { MemberRepository } from '../../model/memberships/member.repository.js';
import { OrganisationRepository } from '../../model/organisations/organisation.repository.js';
import { DecisionRepository } from '../../model/decisions/decision.repository.js';
import type { Tx } from '../../platform/database/tx.js';
import { MeetingContent } from './room/meeting-content.js';
import type { AgendaFacts } from './agenda/agenda.view.js';
import type { AuthorisedAgenda } from '../../model/agenda/visible-cases.js';

export interface MeetingPageFacts extends AgendaFacts {
  committee: Committee;
  committeeOrganisations: Organisation[];
  now: Date;
  /** The viewer may take back the opening of the meeting. */
  mayTakeBack: boolean;
}

/** The names and decisions that a page of a meeting needs. */
@Injectable()
export class MeetingFacts {
  constructor(
    private readonly committees: CommitteeRepository,
    private readonly organisations: OrganisationRepository,
    private readonly members: MemberRepository,
    private readonly decisions: DecisionRepository,
    private readonly content: MeetingContent,
  ) {}

  async of(tx: Tx, viewer: Viewer, meeting: Meeting, { items, visible }: AuthorisedAgenda): Promise<MeetingPageFacts> {
    const seen = items.filter((item) => !isCase(item) || visible.has(item.caseFileId));
    const named = seen.flatMap((item) => [item.proposedBy, item.movedBy]);
    const people = [...named, meeting.leaderId].filter((id) => id !== null);
    const committeeOrganisations = await this.organisations.ofCommittee(tx, meeting.committeeId);
    return {
      meeting,
      viewer,
      committee: await this.committees.get(tx, meeting.committeeId),
      committeeOrganisations,
      now: tx.now,
      mayTakeBack: await this.mayTakeBack(tx, viewer, meeting, items),
      organisations: new Map(committeeOrganisations.map(({ id, name }) => [id, name])),
      people: await this.members.names(tx, people),
      decisions: await this.decisions.ofItems(
        tx,
        seen.map((item) => item.id),
      ),
    };
  }

  /** What was written is looked for only where the answer may be yes. */
  private async mayTakeBack(tx: Tx, viewer: Viewer, meeting: Meeting, items: AgendaItem[]): Promise<boolean> {
    if (!mayFacilitate(viewer, meeting.committeeId) || requireMeetingOpen(meeting) !== null) return false;
    return !isRefusal(takeBackOpening(meeting, await this.content.of(tx, meeting, items)));
  }
}
