import { Injectable } from '@nestjs/common';
import { mayImportCases, type Committee, type Organisation } from '@passerelle/domain';
import { CaseFileRepository } from '../../../model/case-files/case-file.repository.js';
import { CommitteeAccess } from '../../../model/committees/committee-access.js';
import { CommitteeRepository } from '../../../model/committees/committee.repository.js';
import { OrganisationRepository } from '../../../model/organisations/organisation.repository.js';
import type { Tx } from '../../../platform/database/tx.js';
import { refuse } from '../../../platform/refused.js';

/** What the lines of a list are judged against. */
export interface ImportContext {
  committee: Committee;
  organisations: Organisation[];
  references: Set<string>;
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

  async authorise(tx: Tx, committeeId: string): Promise<void> {
    const viewer = await this.access.viewer(tx, committeeId);
    if (!mayImportCases(viewer, committeeId)) refuse('not-allowed');
  }

  async toShow(tx: Tx, committeeId: string): Promise<ImportContext> {
    await this.authorise(tx, committeeId);
    return this.of(tx, await this.committees.get(tx, committeeId));
  }

  /** The same, the committee locked until the end of the transaction: two imports must not both find a reference new. */
  async toImport(tx: Tx, committeeId: string): Promise<ImportContext> {
    await this.authorise(tx, committeeId);
    return this.of(tx, await this.committees.lock(tx, committeeId));
  }

  private async of(tx: Tx, committee: Committee): Promise<ImportContext> {
    const organisations = await this.organisations.ofCommittee(tx, committee.id);
    return { committee, organisations, references: await this.caseFiles.referencesIn(tx, committee.id) };
  }
}
