import { Injectable } from '@nestjs/common';
import { mayImportCases, maySeeCommittee, type Committee, type Organisation } from '@passerelle/domain';
import { CommitteeRepository } from '../../../model/committees/committee.repository.js';
import { OrganisationRepository } from '../../../model/organisations/organisation.repository.js';
import { ViewerRepository } from '../../../model/memberships/viewer.repository.js';
import type { Tx } from '../../../platform/database/tx.js';
import { refuse } from '../../../platform/refused.js';
import { CaseFileRepository } from '../../../model/case-files/case-file.repository.js';

/** What the lines of a list are judged against. */
export interface ImportGround {
  committee: Committee;
  sitting: Organisation[];
  references: Set<string>;
}

/** Loads what a list is judged against, for whoever may bring one to the committee. */
@Injectable()
export class LoadImportGround {
  constructor(
    private readonly viewers: ViewerRepository,
    private readonly committees: CommitteeRepository,
    private readonly organisations: OrganisationRepository,
    private readonly caseFiles: CaseFileRepository,
  ) {}

  async toShow(tx: Tx, committeeId: string): Promise<ImportGround> {
    await this.authorise(tx, committeeId);
    return this.around(tx, await this.committees.get(tx, committeeId));
  }

  /** The same, nobody else importing there until the end of the work: a reference must not be new twice. */
  async toImport(tx: Tx, committeeId: string): Promise<ImportGround> {
    await this.authorise(tx, committeeId);
    return this.around(tx, await this.committees.lock(tx, committeeId));
  }

  private async authorise(tx: Tx, committeeId: string): Promise<void> {
    const viewer = await this.viewers.get(tx);
    if (!maySeeCommittee(viewer, committeeId)) refuse('not-found');
    if (!mayImportCases(viewer, committeeId)) refuse('not-allowed');
  }

  private async around(tx: Tx, committee: Committee): Promise<ImportGround> {
    const sitting = await this.organisations.ofCommittee(tx, committee.id);
    return { committee, sitting, references: await this.caseFiles.referencesIn(tx, committee.id) };
  }
}
