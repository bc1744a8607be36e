import { Injectable } from '@nestjs/common';
import type { CaseFileView } from '@passerelle/contracts';
import { CaseFileAccess } from '../../../model/agenda/case-file-access.js';
import type { Tx } from '../../../platform/database/tx.js';
import { SHOW_CASE_FILE } from './case-openings.js';
import { CasePage } from './case-page.js';

/** A case file: its facts, the people around it, and what became of it across the meetings. */
@Injectable()
export class ShowCaseFile {
  constructor(
    private readonly access: CaseFileAccess,
    private readonly page: CasePage,
  ) {}

  async execute(tx: Tx, { caseFileId }: { caseFileId: string }): Promise<CaseFileView> {
    const { viewer, caseFile } = await this.access.get(tx, caseFileId);

    await tx.audit({ action: SHOW_CASE_FILE, subjectId: caseFileId, committeeId: caseFile.committeeId });
    return this.page.of(tx, viewer, caseFile);
  }
}
