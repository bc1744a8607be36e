import { Injectable } from '@nestjs/common';
import { mayImportCases, maySeeCommittee, type Committee, type Organisation } from '@passerelle/domain';
import { CommitteeRepository } from '../../../model/committees/committee.repository.js';
import { OrganisationRepository } from '../../../model/organisations/organisation.repository.js';
import { ViewerRepository } from '../../../model/memberships/viewer.repository.js';
import type { Work } from '../../../platform/database/transaction.js';
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

  async toShow(work: Work, committeeId: string): Promise<ImportGround> {
    await this.authorise(work, committeeId);
    return this.around(work, await this.committees.get(work, committeeId));
  }

  /** The same, nobody else importing there until the end of the work: a reference must not be new twice. */
  async toImport(work: Work, committeeId: string): Promise<ImportGround> {
    await this.authorise(work, committeeId);
    return this.around(work, await this.committees.lock(work, committeeId));
  }

  private async authorise(work: Work, committeeId: string): Promise<void> {
    const viewer = await this.viewers.get(work);
    if (!maySeeCommittee(viewer, committeeId)) refuse('not-found');
    if (!mayImportCases(viewer, committeeId)) refuse('not-allowed');
  }

  private async around(work: Work, committee: Committee): Promise<ImportGround> {
    const sitting = await this.organisations.ofCommittee(work, committee.id);
    return { committee, sitting, references: await this.caseFiles.referencesIn(work, committee.id) };
  }
}
