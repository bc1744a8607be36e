import { Injectable } from '@nestjs/common';
import type { FollowUpView } from '@passerelle/contracts';
import { isPassedOnTo, maySeeCase, maySeeFollowUp, type FollowUp, type Viewer } from '@passerelle/domain';
import { CaseFileRepository } from '../case-files/case-file.repository.js';
import type { Tx } from '../../platform/database/tx.js';
import { GatherFollowUpFacts } from './follow-up-facts.js';
import { presentFollowUp } from './follow-up.view.js';

/** Presents the follow-ups that a viewer may see. */
@Injectable()
export class ShowFollowUps {
  constructor(
    private readonly caseFiles: CaseFileRepository,
    private readonly facts: GatherFollowUpFacts,
  ) {}

  /** The right to see the case is judged outside any room, unless `seesCase` gives what was judged in its room. */
  async present(
    tx: Tx,
    viewer: Viewer,
    committeeId: string,
    followUps: FollowUp[],
    seesCase?: (caseFileId: string) => boolean,
  ): Promise<FollowUpView[]> {
    if (followUps.length === 0) return [];
    const cases = await this.caseFiles.getMany(
      tx,
      followUps.map((followUp) => followUp.caseFileId),
    );
    const facts = await this.facts.of(tx, committeeId, followUps);
    return followUps.flatMap((followUp) => {
      const caseFile = cases.get(followUp.caseFileId);
      if (!caseFile) return [];
      const sees = seesCase?.(caseFile.id) ?? maySeeCase(viewer, caseFile);
      if (!sees && !maySeeFollowUp(viewer, followUp, caseFile)) return [];
      const readsWords = sees || isPassedOnTo(viewer, followUp.organisationId, caseFile);
      const seen = { reference: caseFile.reference, seesCase: sees, readsWords };
      return [presentFollowUp(followUp, viewer, seen, facts)];
    });
  }
}
