import { Injectable } from '@nestjs/common';
import {
  dateIn,
  mayImportCases,
  mayOpenCase,
  nextReference,
  referenceState,
  type Committee,
  type Viewer,
} from '@passerelle/domain';
import { CaseFileRepository } from '../../../model/case-files/case-file.repository.js';
import { CommitteeAccess } from '../../../model/committees/committee-access.js';
import { CommitteeRepository } from '../../../model/committees/committee.repository.js';
import { OrganisationRepository } from '../../../model/organisations/organisation.repository.js';
import type { Tx } from '../../../platform/database/tx.js';
import { refuse } from '../../../platform/refused.js';
import type { ListChecks } from './judge-case-list.js';

/** The committee of a list, and what its lines are judged against. */
export interface ImportContext {
  committee: Committee;
  checks: ListChecks;
}

/** Loads what a list is judged against, for a member who may bring one to the committee. */
@Injectable()
export class LoadImportContext {
  constructor(
    private readonly access: CommitteeAccess,
    private readonly committees: CommitteeRepository,
    private readonly organisations: OrganisationRepository,
    private readonly caseFiles: CaseFileRepository,
  ) {}

  async authorise(tx: Tx, committeeId: string): Promise<Viewer> {
    const viewer = await this.access.viewer(tx, committeeId);
    return mayImportCases(viewer, committeeId) ? viewer : refuse('not-allowed');
  }

  async toShow(tx: Tx, committeeId: string): Promise<ImportContext> {
    const viewer = await this.authorise(tx, committeeId);
    return this.of(tx, viewer, await this.committees.get(tx, committeeId));
  }

  /** The same, the committee locked until the end of the transaction: two imports must not both find a reference new. */
  async toImport(tx: Tx, committeeId: string): Promise<ImportContext> {
    const viewer = await this.authorise(tx, committeeId);
    return this.of(tx, viewer, await this.committees.lock(tx, committeeId));
  }

  private async of(tx: Tx, viewer: Viewer, committee: Committee): Promise<ImportContext> {
    const organisations = await this.organisations.ofCommittee(tx, committee.id);
    const holders = await this.caseFiles.partiesByReference(tx, committee.id);
    const year = Number(dateIn(committee.timeZone, tx.now).slice(0, 4));
    const checks: ListChecks = {
      organisations,
      mayOpenFor: (organisationId) => mayOpenCase(viewer, committee.id, organisationId),
      referenceState: (reference) => referenceState(viewer, holders.get(reference)),
      freeReference: () => nextReference([...holders.keys()], year),
    };
    return { committee, checks };
  }
}
