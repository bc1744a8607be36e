import { Injectable } from '@nestjs/common';
import type { FollowUpView } from '@passerelle/contracts';
import {
  isPassedOnTo,
  maySeeCase,
  maySeeCommittee,
  maySeeFollowUp,
  type FollowUp,
  type Viewer,
} from '@passerelle/domain';
import { CaseFileRepository } from '../case-files/case-file.repository.js';
import type { Tx } from '../../platform/database/tx.js';
import { refuse } from '../../platform/refused.js';
import { GatherFollowUpFacts } from './follow-up-facts.js';
import { FollowUpRepository } from './follow-up.repository.js';
import { presentFollowUp } from './follow-up.view.js';

/** Follow-ups as a viewer may read them. The case's sight outside any room decides, unless the caller knows better. */
@Injectable()
export class ShowFollowUps {
  constructor(
    private readonly followUps: FollowUpRepository,
    private readonly caseFiles: CaseFileRepository,
    private readonly facts: GatherFollowUpFacts,
  ) {}

  /** Those that the viewer's organisation owes, and those of the cases that the viewer sees: all, for a facilitator. */
  async ofCommittee(tx: Tx, viewer: Viewer, committeeId: string): Promise<FollowUpView[]> {
    if (!maySeeCommittee(viewer, committeeId)) refuse('not-found');
    return this.present(tx, viewer, committeeId, await this.followUps.ofCommittee(tx, committeeId));
  }

  async one(tx: Tx, viewer: Viewer, id: string): Promise<FollowUpView> {
    const followUp = await this.followUps.lock(tx, id);
    const [view] = await this.present(tx, viewer, followUp.committeeId, [followUp]);
    return view ?? refuse('not-found');
  }

  /** Presents the follow-ups that the viewer may see; `seesCase` is for a case already judged in its room. */
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
    const facts = await this.facts.of(tx, viewer, committeeId, followUps);
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
