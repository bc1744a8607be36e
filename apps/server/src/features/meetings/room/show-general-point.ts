import { Injectable } from '@nestjs/common';
import type { GeneralPointView } from '@passerelle/contracts';
import { ViewerRepository } from '../../../model/memberships/viewer.repository.js';
import { PointAccess } from '../../../model/agenda/point-access.js';
import type { Tx } from '../../../platform/database/tx.js';
import { presentGeneralPoint } from './general-point.view.js';
import { PointFacts } from './point-facts.js';

/** A general point, with its note and what a review has to review, for a member of the committee. */
@Injectable()
export class ShowGeneralPoint {
  constructor(
    private readonly viewers: ViewerRepository,
    private readonly access: PointAccess,
    private readonly facts: PointFacts,
  ) {}

  async execute(tx: Tx, { itemId }: { itemId: string }): Promise<GeneralPointView> {
    const viewer = await this.viewers.get(tx);
    const authorised = await this.access.point(tx, viewer, itemId);
    await tx.audit({ action: 'agenda.show-point', subjectId: itemId, committeeId: authorised.meeting.committeeId });
    return presentGeneralPoint(authorised, viewer, await this.facts.of(tx, viewer, authorised));
  }
}
