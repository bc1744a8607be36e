import { Injectable } from '@nestjs/common';
import type { CaseFileSummary } from '@passerelle/contracts';
import { maySeeCase, maySeeCommittee } from '@passerelle/domain';
import { CaseFileRepository } from '../../../model/case-files/case-file.repository.js';
import { CommitteeRepository } from '../../../model/committees/committee.repository.js';
import { ViewerRepository } from '../../../model/memberships/viewer.repository.js';
import type { MemberActor } from '../../../platform/database/actor.js';
import { Transaction } from '../../../platform/database/transaction.js';
import { refuse } from '../../../platform/refused.js';
import { presentCaseSummary } from '../case-summary.view.js';
import { DescribeCases } from './describe-cases.js';

/** The cases that the viewer may see outside any room; the others are neither shown nor counted. */
@Injectable()
export class ListCaseFiles {
  constructor(
    private readonly transaction: Transaction,
    private readonly viewers: ViewerRepository,
    private readonly committees: CommitteeRepository,
    private readonly caseFiles: CaseFileRepository,
    private readonly describe: DescribeCases,
  ) {}

  execute(actor: MemberActor, committeeId: string): Promise<CaseFileSummary[]> {
    return this.transaction.run(actor, async (tx) => {
      const viewer = await this.viewers.get(tx);
      if (!maySeeCommittee(viewer, committeeId)) refuse('not-found');
      const committee = await this.committees.get(tx, committeeId);
      const all = await this.caseFiles.ofCommittee(tx, committeeId);
      const visible = all.filter((caseFile) => maySeeCase(viewer, caseFile));
      const described = await this.describe.execute(tx, committee, visible);
      await tx.audit({ action: 'case-files.list', committeeId });
      return described.map((one) => presentCaseSummary(one, viewer));
    });
  }
}
