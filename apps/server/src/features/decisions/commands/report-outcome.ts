import { Injectable } from '@nestjs/common';
import type { BodyOf, tellRealityCommand } from '@passerelle/contracts';
import { awaitsReality, mayTellReality, tellReality } from '@passerelle/domain';
import { announceCaseFiles } from '../../../model/case-files/announce-case-files.js';
import { ViewerRepository } from '../../../model/memberships/viewer.repository.js';
import type { MemberActor } from '../../../platform/database/actor.js';
import { asked, Transaction } from '../../../platform/database/transaction.js';
import { accepted, refuse } from '../../../platform/refused.js';
import { CommitteeGround } from '../../../model/committees/committee-checks.js';
import { DecisionRealityRepository } from '../../../model/decisions/decision-follow-through.repository.js';
import { DecisionSight } from '../../../model/decisions/decision-access.js';

type Request = BodyOf<typeof tellRealityCommand>;

/** Whoever carries a decision or follows its case tells that it really started, or that it will not. */
@Injectable()
export class TellReality {
  constructor(
    private readonly transaction: Transaction,
    private readonly viewers: ViewerRepository,
    private readonly sight: DecisionSight,
    private readonly ground: CommitteeGround,
    private readonly realities: DecisionRealityRepository,
  ) {}

  async execute(actor: MemberActor, decisionId: string, request: Request): Promise<void> {
    await this.transaction.command(actor, asked('decisions.tell-reality', decisionId, request), async (work) => {
      const viewer = await this.viewers.get(work);
      const { decision, caseFile } = await this.sight.lock(work, decisionId);
      const { committeeId } = caseFile;
      // Whoever may tell is whoever sees the decision: for the others it does not exist.
      if (!mayTellReality(viewer, decision.carrierOrganisationId, caseFile)) refuse('not-found');
      if (!awaitsReality(decision, null)) refuse('not-allowed');
      const today = await this.ground.today(work, committeeId);
      const decidedOn = await this.ground.dayOf(work, committeeId, decision.recordedAt);

      const said = { kind: request.kind, on: request.on, reason: request.reason, by: actor.accountId, at: work.now };
      const reality = accepted(tellReality(decision, said, { today, decidedOn }));

      await this.realities.save(work, decision, reality);
      await work.audit({ action: 'decisions.tell-reality', subjectId: decision.caseFileId, committeeId });
      announceCaseFiles(work, committeeId);
      const version = work.now.getTime();
      work.announceAfterCommit({ committeeId }, { kind: 'follow-ups', id: committeeId, version });
    });
  }
}
