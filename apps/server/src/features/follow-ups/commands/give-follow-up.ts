import { Injectable } from '@nestjs/common';
import type { BodyOf, giveFollowUpCommand } from '@passerelle/contracts';
import { giveFollowUp, mayFacilitate, requirePassingOn } from '@passerelle/domain';
import { CaseOrganisations } from '../../../model/case-files/case-organisations.js';
import { CommitteeGround } from '../../../model/committees/committee-checks.js';
import { DecisionRepository } from '../../../model/decisions/decision.repository.js';
import { DiscussItem } from '../../../model/agenda/discuss-item.js';
import type { MemberActor } from '../../../platform/database/actor.js';
import { accepted, refuse } from '../../../platform/refused.js';
import { announceFollowUps } from '../../../model/follow-ups/announce-follow-ups.js';
import { FollowUpRepository } from '../../../model/follow-ups/follow-up.repository.js';

type Request = BodyOf<typeof giveFollowUpCommand>;

/** A facilitator gives a follow-up to an organisation, after a decision. */
@Injectable()
export class GiveFollowUp {
  constructor(
    private readonly discuss: DiscussItem,
    private readonly ground: CommitteeGround,
    private readonly decisions: DecisionRepository,
    private readonly followUps: FollowUpRepository,
    private readonly followers: CaseOrganisations,
  ) {}

  execute(actor: MemberActor, itemId: string, request: Request): Promise<void> {
    return this.discuss.execute(actor, itemId, { ...request, action: 'follow-ups.give' }, async (seen) => {
      const { work, viewer, meeting, item, caseFile } = seen;
      if (!mayFacilitate(viewer, meeting.committeeId)) refuse('not-allowed');
      if (meeting.status !== 'open') refuse('meeting-not-open');
      const decision = (await this.decisions.ofItem(work, itemId)) ?? refuse('item-not-on-agenda');
      await this.ground.requireOrganisation(work, meeting.committeeId, request.organisationId);
      const following = await this.followers.following(work, caseFile);
      const uncovered = requirePassingOn(caseFile, request.organisationId, following);
      if (uncovered) refuse(uncovered.refused);
      const today = await this.ground.requireDate(work, meeting.committeeId, request.dueDate);

      const draft = {
        id: request.commandId,
        decisionId: decision.id,
        agendaItemId: itemId,
        caseFileId: item.caseFileId,
        committeeId: meeting.committeeId,
        organisationId: request.organisationId,
        text: request.text,
        dueDate: request.dueDate,
        givenBy: actor.accountId,
        givenAt: work.now,
      };
      const followUp = accepted(giveFollowUp(draft, today));

      await this.followUps.add(work, followUp);
      announceFollowUps(work, followUp);
      return item;
    });
  }
}
