import { Injectable } from '@nestjs/common';
import type { GeneralPointView } from '@passerelle/contracts';
import { ViewerRepository } from '../../../model/memberships/viewer.repository.js';
import { PointAccess } from '../../../model/agenda/point-access.js';
import type { MemberActor } from '../../../platform/database/actor.js';
import { Transaction } from '../../../platform/database/transaction.js';
import { presentGeneralPoint } from './general-point.view.js';
import { PointFacts } from './point-facts.js';

/** A general point, with its note and what a review has to review, for a member of the committee. */
@Injectable()
export class ShowGeneralPoint {
  constructor(
    private readonly transaction: Transaction,
    private readonly viewers: ViewerRepository,
    private readonly sight: PointAccess,
    private readonly facts: PointFacts,
  ) {}

  execute(actor: MemberActor, itemId: string): Promise<GeneralPointView> {
    return this.transaction.run(actor, async (tx) => {
      const viewer = await this.viewers.get(tx);
      const seen = await this.sight.point(tx, viewer, itemId);
      await tx.audit({ action: 'agenda.show-point', subjectId: itemId, committeeId: seen.meeting.committeeId });
      return presentGeneralPoint(seen, viewer, await this.facts.of(tx, viewer, seen));
    });
  }
}
