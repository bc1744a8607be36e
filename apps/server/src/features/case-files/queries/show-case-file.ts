import { Injectable } from '@nestjs/common';
import type { CaseFileView } from '@passerelle/contracts';
import { ViewerRepository } from '../../../model/memberships/viewer.repository.js';
import { CaseSight } from '../../../model/agenda/case-access.js';
import type { MemberActor } from '../../../platform/database/actor.js';
import { Transaction } from '../../../platform/database/transaction.js';
import { CasePage } from './case-page.js';

/** A case file: its facts, who stands around it, and what became of it across the meetings. */
@Injectable()
export class ShowCaseFile {
  constructor(
    private readonly transaction: Transaction,
    private readonly viewers: ViewerRepository,
    private readonly sight: CaseSight,
    private readonly page: CasePage,
  ) {}

  execute(actor: MemberActor, caseFileId: string): Promise<CaseFileView> {
    return this.transaction.run(actor, async (work) => {
      const viewer = await this.viewers.get(work);
      const { caseFile } = await this.sight.caseFile(work, viewer, caseFileId);
      await work.audit({ action: 'case-files.show', subjectId: caseFileId, committeeId: caseFile.committeeId });
      return this.page.of(work, viewer, caseFile);
    });
  }
}
