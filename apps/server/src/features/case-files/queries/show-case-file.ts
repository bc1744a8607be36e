import { Injectable } from '@nestjs/common';
import type { CaseFileView } from '@passerelle/contracts';
import { CaseAccess } from '../../../model/agenda/case-access.js';
import { ViewerRepository } from '../../../model/memberships/viewer.repository.js';
import type { Tx } from '../../../platform/database/tx.js';
import { CasePage } from './case-page.js';

/** A case file: its facts, the people around it, and what became of it across the meetings. */
@Injectable()
export class ShowCaseFile {
  constructor(
    private readonly viewers: ViewerRepository,
    private readonly access: CaseAccess,
    private readonly page: CasePage,
  ) {}

  async execute(tx: Tx, { caseFileId }: { caseFileId: string }): Promise<CaseFileView> {
    const viewer = await this.viewers.get(tx);
    const { caseFile } = await this.access.caseFile(tx, viewer, caseFileId);

    await tx.audit({ action: 'case-files.show', subjectId: caseFileId, committeeId: caseFile.committeeId });
    return this.page.of(tx, viewer, caseFile);
  }
}
