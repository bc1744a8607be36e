import { Injectable } from '@nestjs/common';
import type { CaseFileView } from '@passerelle/contracts';
import type { CaseFile, Viewer } from '@passerelle/domain';
import { CommitteeRepository } from '../../../model/committees/committee.repository.js';
import type { Tx } from '../../../platform/database/tx.js';
import { presentCaseFile } from '../case-file.view.js';
import { CaseHistory } from './case-history.js';
import { CaseOwed } from './case-owed.js';
import { CasePeople } from './case-people.js';
import { DescribeCases } from './describe-cases.js';

/** Gathers the page of a case for somebody who has been let see it. */
@Injectable()
export class CasePage {
  constructor(
    private readonly committees: CommitteeRepository,
    private readonly describe: DescribeCases,
    private readonly people: CasePeople,
    private readonly history: CaseHistory,
    private readonly owed: CaseOwed,
  ) {}

  async of(tx: Tx, viewer: Viewer, caseFile: CaseFile): Promise<CaseFileView> {
    const committee = await this.committees.get(tx, caseFile.committeeId);
    const described = await this.describe.execute(tx, committee, [caseFile]);
    const [own] = described;
    if (!own) throw new Error('a case was described as no case');
    return presentCaseFile(viewer, {
      committee,
      described: own,
      people: await this.people.of(tx, viewer, caseFile),
      history: await this.history.of(tx, viewer, caseFile),
      followUps: await this.owed.of(tx, viewer, caseFile),
      now: tx.now,
    });
  }
}
