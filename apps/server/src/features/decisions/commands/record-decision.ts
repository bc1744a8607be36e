import { Injectable } from '@nestjs/common';
import type { BodyOf, recordDecisionCommand } from '@passerelle/contracts';
import { mayFacilitate, recordDecision, requirePassingOn } from '@passerelle/domain';
import { CaseOrganisations } from '../../../model/case-files/case-organisations.js';
import type { MemberActor } from '../../../platform/database/actor.js';
import { accepted, refuse } from '../../../platform/refused.js';
import { CommitteeGround } from '../../../model/committees/committee-checks.js';
import { CommittedWordings } from '../../../model/agenda/committed-wordings.js';
import { DecisionRepository } from '../../../model/decisions/decision.repository.js';
import { DiscussItem } from '../../../model/agenda/discuss-item.js';

type Request = BodyOf<typeof recordDecisionCommand>;

/** A facilitator records the orientation: the server freezes the wording that it holds, if it is the one shown. */
@Injectable()
export class RecordDecision {
  constructor(
    private readonly discuss: DiscussItem,
    private readonly ground: CommitteeGround,
    private readonly wordings: CommittedWordings,
    private readonly decisions: DecisionRepository,
    private readonly followers: CaseOrganisations,
  ) {}

  execute(actor: MemberActor, itemId: string, request: Request): Promise<void> {
    return this.discuss.execute(actor, itemId, { ...request, action: 'decisions.record' }, async (seen) => {
      const { work, viewer, meeting, item, caseFile } = seen;
      if (!mayFacilitate(viewer, meeting.committeeId)) refuse('not-allowed');
      await this.ground.requireOrganisation(work, meeting.committeeId, request.carrierOrganisationId);
      const following = await this.followers.following(work, caseFile);
      const uncovered = requirePassingOn(caseFile, request.carrierOrganisationId, following);
      if (uncovered) refuse(uncovered.refused, { field: 'carrierOrganisationId' });
      const today = await this.ground.requireDate(work, meeting.committeeId, request.plannedDate);

      const draft = {
        id: request.commandId,
        outcome: request.outcome,
        carrierOrganisationId: request.carrierOrganisationId,
        plannedDate: request.plannedDate,
        recordedBy: actor.accountId,
        recordedAt: work.now,
        today,
        shownDigest: request.wordingDigest,
      };
      const outcome = accepted(recordDecision(meeting, item, draft, await this.wordings.of(work, itemId)));

      await this.decisions.add(work, outcome.decision);
      return outcome.item;
    });
  }
}
