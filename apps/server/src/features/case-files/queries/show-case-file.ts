import { Injectable } from '@nestjs/common';
import type { CaseFileView } from '@passerelle/contracts';
import { ViewerRepository } from '../../../model/memberships/viewer.repository.js';
import { CaseAccess } from '../../../model/agenda/case-access.js';
import type { MemberActor } from '../../../platform/database/actor.js';
import { Transaction } from '../../../platform/database/transaction.js';
import { CasePage } from './case-page.js';

/** A case file: its facts, who stands around it, and what became of it across the meetings. */
@Injectable()
export class ShowCaseFile {
  constructor(
    private readonly transaction: Transaction,
    private readonly viewers: ViewerRepository,
    private readonly sight: CaseAccess,
    private readonly page: CasePage,
  ) {}

  execute(actor: MemberActor, caseFileId: string): Promise<CaseFileView> {
    return this.transaction.run(actor, async (tx) => {
      const viewer = await this.viewers.get(tx);
      const { caseFile } = await this.sight.caseFile(tx, viewer, caseFileId);
      await tx.audit({ action: 'case-files.show', subjectId: caseFileId, committeeId: caseFile.committeeId });
      return this.page.of(tx, viewer, caseFile);
    });
  }
}
