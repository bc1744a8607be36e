import { Injectable } from '@nestjs/common';
import type { CaseFileView } from '@passerelle/contracts';
import type { CaseFile, Committee, Organisation, Viewer } from '@passerelle/domain';
import { CommitteeRepository } from '../committees/committee.repository.js';
import { OrganisationRepository } from '../committees/organisation.repository.js';
import { ItemHistory, type PastItem } from '../meeting-room/item-history.js';
import { RoomNames } from '../meeting-room/room-names.js';
import type { Work } from '../platform/database/transaction.js';
import { CaseOwed } from './case-owed.js';

interface CasePage extends Pick<CaseFileView, 'history' | 'followUps'> {
  committee: Committee;
  organisations: Organisation[];
  names: Map<string, string>;
  people: Map<string, string>;
}

/** What the page of a case file gathers around it. */
@Injectable()
export class CasePageFacts {
  constructor(
    private readonly committees: CommitteeRepository,
    private readonly organisations: OrganisationRepository,
    private readonly past: ItemHistory,
    private readonly names: RoomNames,
    private readonly owed: CaseOwed,
  ) {}

  async of(work: Work, viewer: Viewer, caseFile: CaseFile): Promise<CasePage> {
    const organisations = await this.organisations.ofCommittee(work, caseFile.committeeId);
    const names = new Map(organisations.map(({ id, name }) => [id, name]));
    const past = await this.past.ofCase(work, caseFile.id);
    return {
      committee: await this.committees.get(work, caseFile.committeeId),
      organisations,
      names,
      people: await this.names.people(work, [caseFile.agreementBy]),
      history: past.map((one) => presentPast(one, names)),
      followUps: await this.owed.of(work, viewer, caseFile),
    };
  }
}

function presentPast(
  { item, meeting, decision }: PastItem,
  names: Map<string, string>,
): CaseFileView['history'][number] {
  return {
    meetingId: meeting.id,
    meetingStatus: meeting.status,
    startsAt: meeting.startsAt.toISOString(),
    question: item.question,
    outcome: decision?.outcome ?? null,
    wording: decision?.wording ?? null,
    carrierName: decision ? (names.get(decision.carrierOrganisationId) ?? null) : null,
    plannedDate: decision?.plannedDate ?? null,
    missing: item.missing,
  };
}
