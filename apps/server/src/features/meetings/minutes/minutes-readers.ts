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
import { CaseFileRepository } from '../../../model/case-files/case-file.repository.js';
import type { Tx } from '../../../platform/database/tx.js';
import { refuse } from '../../../platform/refused.js';
import { CommitteeSeats, type SeatedOrganisations } from '../../../model/memberships/committee-seats.repository.js';
import type { FrozenMinutes } from '../../../model/minutes/minutes.repository.js';
import type { MinutesReader } from './minutes.view.js';

/** What ties a reader to the cases of a record. */
@Injectable()
export class MinutesReaders {
  constructor(
    private readonly caseFiles: CaseFileRepository,
    private readonly seats: CommitteeSeats,
  ) {}

  /** A member who reads the record. */
  async of(tx: Tx, viewer: Viewer, committeeId: string, record: FrozenMinutes): Promise<MinutesReader> {
    const cases = await this.casesOf(tx, record);
    const seated = await this.seats.organisations(tx, committeeId);
    return {
      ...reader(cases, seated, [viewer], organisationsServed(viewer, committeeId)),
      extracts: extractsFor(viewer, committeeId, seated),
    };
  }

  /**
   * An organisation of the committee, for the facilitator who hands its extract over: what each of its members who may
   * be shown a case reads in its name. One that nobody serves reads what it carries and owes.
   */
  async ofOrganisation(
    tx: Tx,
    facilitator: Viewer,
    { committeeId, organisationId }: { committeeId: string; organisationId: string },
    record: FrozenMinutes,
  ): Promise<MinutesReader> {
    const seated = await this.seats.organisations(tx, committeeId);
    const extracts = extractsFor(facilitator, committeeId, seated);
    if (!extracts.some((one) => one.organisationId === organisationId)) refuse('not-found');
    const cases = await this.casesOf(tx, record);
    const members = await this.seats.members(tx, committeeId, organisationId);
    const serving = members.filter((member) => organisationsServed(member, committeeId).length > 0);
    return { ...reader(cases, seated, serving, [organisationId]), extracts };
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
  seated: SeatedOrganisations,
  viewers: Viewer[],
  organisationIds: string[],
): Omit<MinutesReader, 'extracts'> {
  return {
    seesCase: (caseFileId) => {
      const caseFile = cases.get(caseFileId);
      return caseFile !== undefined && viewers.length > 0 && viewers.every((viewer) => maySeeCase(viewer, caseFile));
    },
    isPassedOn: (caseFileId) => {
      const caseFile = cases.get(caseFileId);
      return caseFile !== undefined && agreesTo(caseFile, 'partners');
    },
    organisations: seated.withFormerEntries(organisationIds),
  };
}

function extractsFor(viewer: Viewer, committeeId: string, { now }: SeatedOrganisations): MinutesReader['extracts'] {
  if (!mayFacilitate(viewer, committeeId)) return [];
  return [...now].map(([organisationId, name]) => ({ organisationId, name }));
}
