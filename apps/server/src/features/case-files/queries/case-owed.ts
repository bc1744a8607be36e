import { Injectable } from '@nestjs/common';
import type { CaseFileView } from '@passerelle/contracts';
import type { CaseFile, Viewer } from '@passerelle/domain';
import { FollowUpRepository } from '../../../model/follow-ups/follow-up.repository.js';
import { ShowFollowUps } from '../../../model/follow-ups/show-follow-ups.js';
import type { Tx } from '../../../platform/database/tx.js';

/** The follow-ups of a case that the viewer has been let see. */
@Injectable()
export class CaseOwed {
  constructor(
    private readonly followUps: FollowUpRepository,
    private readonly show: ShowFollowUps,
  ) {}

  async of(tx: Tx, viewer: Viewer, caseFile: CaseFile): Promise<CaseFileView['followUps']> {
    const followUps = await this.followUps.ofCase(tx, caseFile.id);
    return this.show.present(tx, viewer, caseFile.committeeId, followUps, () => true);
  }
}
