import { Injectable } from '@nestjs/common';
import type { CaseFileSummary } from '@passerelle/contracts';
import { maySeeCase, maySeeCommittee } from '@passerelle/domain';
import { OrganisationRepository } from '../committees/organisation.repository.js';
import { ViewerRepository } from '../committees/viewer.repository.js';
import type { MemberActor } from '../platform/database/actor.js';
import { Transaction } from '../platform/database/transaction.js';
import { refuse } from '../platform/refused.js';
import { CaseFileRepository } from './case-file.repository.js';
import { organisationsOf, presentCaseFile } from './case-file.view.js';

/** The cases that the viewer may see outside any room; the others are neither shown nor counted. */
@Injectable()
export class ListCaseFiles {
  constructor(
    private readonly transaction: Transaction,
    private readonly viewers: ViewerRepository,
    private readonly organisations: OrganisationRepository,
    private readonly caseFiles: CaseFileRepository,
  ) {}

  execute(actor: MemberActor, committeeId: string): Promise<CaseFileSummary[]> {
    return this.transaction.run(actor, async (work) => {
      const viewer = await this.viewers.get(work);
      if (!maySeeCommittee(viewer, committeeId)) refuse('not-found');
      const all = await this.caseFiles.ofCommittee(work, committeeId);
      const visible = all.filter((caseFile) => maySeeCase(viewer, caseFile));
      const names = await this.organisations.names(work, organisationsOf(visible));
      await work.audit({ action: 'case-files.list', committeeId });
      return visible.map((caseFile) => presentCaseFile(caseFile, viewer, names));
    });
  }
}
