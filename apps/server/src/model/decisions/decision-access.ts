import { Injectable } from '@nestjs/common';
import type { CaseFile, Decision, Viewer } from '@passerelle/domain';
import { ViewerRepository } from '../memberships/viewer.repository.js';
import { CaseFileRepository } from '../case-files/case-file.repository.js';
import type { Tx } from '../../platform/database/tx.js';
import { DecisionRepository } from './decision.repository.js';

/** A decision with its case. */
@Injectable()
export class DecisionAccess {
  constructor(
    private readonly viewers: ViewerRepository,
    private readonly decisions: DecisionRepository,
    private readonly caseFiles: CaseFileRepository,
  ) {}

  /** For a command: the viewer and a decision that is not superseded, locked. Two reports take their turn. */
  async lock(tx: Tx, id: string): Promise<{ viewer: Viewer; decision: Decision; caseFile: CaseFile }> {
    const viewer = await this.viewers.get(tx);
    const decision = await this.decisions.lock(tx, id);
    return { viewer, decision, caseFile: await this.caseFiles.get(tx, decision.caseFileId) };
  }
}
