import { Injectable } from '@nestjs/common';
import type { CaseFileView } from '@passerelle/contracts';
import type { CaseFile, Viewer } from '@passerelle/domain';
import { CommitteeRepository } from '../../../model/committees/committee.repository.js';
import { FollowUpRepository } from '../../../model/follow-ups/follow-up.repository.js';
import { ShowFollowUps } from '../../../model/follow-ups/show-follow-ups.js';
import type { Tx } from '../../../platform/database/tx.js';
import { presentCaseFile } from '../case-file.view.js';
import { CaseHistory } from './case-history.js';
import { CaseOpenings } from './case-openings.js';
import { CasePeople } from './case-people.js';
import { DescribeCases } from './describe-cases.js';

/** Gathers the page of a case for a viewer who may see it: one constructor argument for each part of the page. */
@Injectable()
export class CasePage {
  constructor(
    private readonly committees: CommitteeRepository,
    private readonly describe: DescribeCases,
    private readonly people: CasePeople,
    private readonly history: CaseHistory,
    private readonly openings: CaseOpenings,
    private readonly followUps: FollowUpRepository,
    private readonly showFollowUps: ShowFollowUps,
  ) {}

  async of(tx: Tx, viewer: Viewer, caseFile: CaseFile): Promise<CaseFileView> {
    const committee = await this.committees.get(tx, caseFile.committeeId);
    const [described] = await this.describe.execute(tx, committee, [caseFile]);
    if (!described) throw new Error('a case was described as no case');
    const followUps = await this.followUps.ofCase(tx, caseFile.id);
    return presentCaseFile(viewer, {
      committee,
      described,
      people: await this.people.of(tx, viewer, caseFile),
      history: await this.history.of(tx, viewer, caseFile),
      followUps: await this.showFollowUps.present(tx, viewer, committee.id, followUps, 'file'),
      openings: await this.openings.of(tx, viewer, caseFile),
      now: tx.now,
    });
  }
}
