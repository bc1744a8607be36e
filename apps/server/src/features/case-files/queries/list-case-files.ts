import { Injectable } from '@nestjs/common';
import type { CaseFileSummary } from '@passerelle/contracts';
import { maySeeCase } from '@passerelle/domain';
import { CaseFileRepository } from '../../../model/case-files/case-file.repository.js';
import { CommitteeAccess } from '../../../model/committees/committee-access.js';
import type { Tx } from '../../../platform/database/tx.js';
import { presentCaseSummary } from '../case-summary.view.js';
import { DescribeCases } from './describe-cases.js';

/** The cases that the viewer may see outside any room; the others are neither shown nor counted. */
@Injectable()
export class ListCaseFiles {
  constructor(
    private readonly access: CommitteeAccess,
    private readonly caseFiles: CaseFileRepository,
    private readonly describe: DescribeCases,
  ) {}

  async execute(tx: Tx, { committeeId }: { committeeId: string }): Promise<CaseFileSummary[]> {
    const { viewer, committee } = await this.access.load(tx, committeeId);
    const all = await this.caseFiles.ofCommittee(tx, committeeId);
    const visible = all.filter((caseFile) => maySeeCase(viewer, caseFile));
    const described = await this.describe.execute(tx, committee, visible);

    await tx.audit({ action: 'case-files.list', committeeId });
    return described.map((one) => presentCaseSummary(one, viewer));
  }
}
