import { Injectable } from '@nestjs/common';
import type { CaseFile, Decision } from '@passerelle/domain';
import { CaseFileRepository } from '../case-files/case-file.repository.js';
import type { Work } from '../../platform/database/transaction.js';
import { DecisionRepository } from './decision.repository.js';

/** A decision with its case. */
@Injectable()
export class DecisionSight {
  constructor(
    private readonly decisions: DecisionRepository,
    private readonly caseFiles: CaseFileRepository,
  ) {}

  /** A decision that stands, locked: two words on what became of it take their turn. */
  async lock(work: Work, id: string): Promise<{ decision: Decision; caseFile: CaseFile }> {
    const decision = await this.decisions.lock(work, id);
    return { decision, caseFile: await this.caseFiles.get(work, decision.caseFileId) };
  }
}
