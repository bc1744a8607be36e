import { Injectable } from '@nestjs/common';
import { isCase, type Committee, type Meeting, type Organisation, type Viewer } from '@passerelle/domain';
import { CommitteeRepository } from '../../model/committees/committee.repository.js';
import { MemberRepository } from '../../model/memberships/member.repository.js';
import { OrganisationRepository } from '../../model/organisations/organisation.repository.js';
import { DecisionRepository } from '../../model/decisions/decision.repository.js';
import type { Work } from '../../platform/database/transaction.js';
import type { AgendaFacts } from './agenda/agenda-line.view.js';
import type { SeenAgenda } from '../../model/agenda/visible-cases.js';

export interface MeetingPageFacts extends AgendaFacts {
  committee: Committee;
  committeeOrganisations: Organisation[];
}

/** The names and decisions that a page of a meeting needs. */
@Injectable()
export class MeetingFacts {
  constructor(
    private readonly committees: CommitteeRepository,
    private readonly organisations: OrganisationRepository,
    private readonly members: MemberRepository,
    private readonly decisions: DecisionRepository,
  ) {}

  async of(work: Work, viewer: Viewer, meeting: Meeting, { items, visible }: SeenAgenda): Promise<MeetingPageFacts> {
    const seen = items.filter((item) => !isCase(item) || visible.has(item.caseFileId));
    const named = seen.flatMap((item) => [item.proposedBy, item.movedBy]);
    const people = [...named, meeting.leaderId].filter((id) => id !== null);
    const committeeOrganisations = await this.organisations.ofCommittee(work, meeting.committeeId);
    return {
      meeting,
      viewer,
      committee: await this.committees.get(work, meeting.committeeId),
      committeeOrganisations,
      organisations: new Map(committeeOrganisations.map(({ id, name }) => [id, name])),
      people: await this.members.names(work, people),
      decisions: await this.decisions.ofItems(
        work,
        seen.map((item) => item.id),
      ),
    };
  }
}
