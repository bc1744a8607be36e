import { Injectable } from '@nestjs/common';
import type { FollowUpView } from '@passerelle/contracts';
import { maySeeCommittee } from '@passerelle/domain';
import { FollowUpRepository } from '../../../model/follow-ups/follow-up.repository.js';
import { ShowFollowUps } from '../../../model/follow-ups/show-follow-ups.js';
import { ViewerRepository } from '../../../model/memberships/viewer.repository.js';
import type { Tx } from '../../../platform/database/tx.js';
import { refuse } from '../../../platform/refused.js';

/** The follow-ups that the viewer's organisation owes, and those of the cases that the viewer sees: all, for a facilitator. */
@Injectable()
export class ListFollowUps {
  constructor(
    private readonly viewers: ViewerRepository,
    private readonly followUps: FollowUpRepository,
    private readonly show: ShowFollowUps,
  ) {}

  async execute(tx: Tx, { committeeId }: { committeeId: string }): Promise<FollowUpView[]> {
    const viewer = await this.viewers.get(tx);
    if (!maySeeCommittee(viewer, committeeId)) refuse('not-found');
    await tx.audit({ action: 'follow-ups.list', committeeId });
    return this.show.present(tx, viewer, committeeId, await this.followUps.ofCommittee(tx, committeeId));
  }
}
