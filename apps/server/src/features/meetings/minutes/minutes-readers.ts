import { Injectable } from '@nestjs/common';
import {
  agreesTo,
  isCaseEntry,
  mayFacilitate,
  maySeeCase,
  organisationsServed,
  type CaseFile,
  type Viewer,
} from '@passerelle/domain';
import { CaseContacts } from '../../../model/case-files/case-contacts.js';
import { CaseFileRepository } from '../../../model/case-files/case-file.repository.js';
import type { Tx } from '../../../platform/database/tx.js';
import { refuse } from '../../../platform/refused.js';
import {
  CommitteeMembershipRepository,
  type CommitteeOrganisations,
} from '../../../model/memberships/committee-membership.repository.js';
import type { FrozenMinutes } from '../../../model/minutes/minutes.repository.js';
import type { MinutesReader } from './minutes.view.js';

/** What a reader may see of minutes, case by case. */
@Injectable()
export class MinutesReaders {
  constructor(
    private readonly caseFiles: CaseFileRepository,
    private readonly memberships: CommitteeMembershipRepository,
    private readonly contacts: CaseContacts,
  ) {}

  /** A member who reads the minutes. */
  async of(tx: Tx, viewer: Viewer, committeeId: string, minutes: FrozenMinutes): Promise<MinutesReader> {
    const cases = await this.casesOf(tx, minutes);
    const organisations = await this.memberships.organisations(tx, committeeId);
    return {
      ...reader(cases, organisations, [viewer], organisationsServed(viewer, committeeId)),
      extracts: extractsFor(viewer, committeeId, organisations),
      contacts: await this.contacts.of(tx, committeeId, [...cases.values()]),
    };
  }

  /**
   * An organisation of the committee, for the facilitator who prints its extract: what each of its members who may
   * be shown a case reads in its name. One that no member serves reads what it carries and owes.
   */
  async ofOrganisation(
    tx: Tx,
    facilitator: Viewer,
    { committeeId, organisationId }: { committeeId: string; organisationId: string },
    minutes: FrozenMinutes,
  ): Promise<MinutesReader> {
    const organisations = await this.memberships.organisations(tx, committeeId);
    const extracts = extractsFor(facilitator, committeeId, organisations);
    if (!extracts.some((one) => one.organisationId === organisationId)) refuse('not-found');
    const cases = await this.casesOf(tx, minutes);
    const members = await this.memberships.members(tx, committeeId, organisationId);
    const serving = members.filter((member) => organisationsServed(member, committeeId).length > 0);
    const contacts = await this.contacts.of(tx, committeeId, [...cases.values()]);
    return { ...reader(cases, organisations, serving, [organisationId]), extracts, contacts };
  }

  private casesOf(tx: Tx, { content }: FrozenMinutes): Promise<Map<string, CaseFile>> {
    return this.caseFiles.getMany(
      tx,
      content.entries.filter(isCaseEntry).map((entry) => entry.caseFileId),
    );
  }
}

/** A case is seen when all those who read see it. */
function reader(
  cases: Map<string, CaseFile>,
  organisations: CommitteeOrganisations,
  viewers: Viewer[],
  organisationIds: string[],
): Omit<MinutesReader, 'extracts' | 'contacts'> {
  return {
    seesCase: (caseFileId) => {
      const caseFile = cases.get(caseFileId);
      return caseFile !== undefined && viewers.length > 0 && viewers.every((viewer) => maySeeCase(viewer, caseFile));
    },
    isPassedOn: (caseFileId) => {
      const caseFile = cases.get(caseFileId);
      return caseFile !== undefined && agreesTo(caseFile, 'partners');
    },
    organisations: organisations.withFormerEntries(organisationIds),
  };
}

function extractsFor(viewer: Viewer, committeeId: string, { now }: CommitteeOrganisations): MinutesReader['extracts'] {
  if (!mayFacilitate(viewer, committeeId)) return [];
  return [...now].map(([organisationId, name]) => ({ organisationId, name }));
}
