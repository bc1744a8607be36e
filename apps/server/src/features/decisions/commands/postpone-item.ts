import { Injectable } from '@nestjs/common';
import type { BodyOf, postponeItemCommand } from '@passerelle/contracts';
import { cleanText, mayFacilitate, postponeItem, TEXT_LIMITS } from '@passerelle/domain';
import type { MemberActor } from '../../../platform/database/actor.js';
import { accepted, acceptedText, refuse } from '../../../platform/refused.js';
import { CommitteeGround } from '../../../model/committees/committee-checks.js';
import { DiscussItem } from '../../../model/agenda/discuss-item.js';

type Request = BodyOf<typeof postponeItemCommand>;

/** A facilitator postpones a case: what is missing, and from whom. */
@Injectable()
export class PostponeItem {
  constructor(
    private readonly discuss: DiscussItem,
    private readonly ground: CommitteeGround,
  ) {}

  execute(actor: MemberActor, itemId: string, request: Request): Promise<void> {
    return this.discuss.execute(actor, itemId, { ...request, action: 'agenda.postpone' }, async (seen) => {
      const { work, viewer, meeting, item } = seen;
      if (!mayFacilitate(viewer, meeting.committeeId)) refuse('not-allowed');
      const from = request.missingFromOrganisationId;
      if (from) await this.ground.requireOrganisation(work, meeting.committeeId, from);
      const missing = acceptedText(cleanText(request.missing, TEXT_LIMITS.missing, 'missing'));

      return accepted(postponeItem(meeting, item, { missing, missingFromOrganisationId: from }));
    });
  }
}
