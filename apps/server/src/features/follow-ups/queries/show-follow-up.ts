import { Injectable } from '@nestjs/common';
import type { FollowUpView } from '@passerelle/contracts';
import { FollowUpRepository } from '../../../model/follow-ups/follow-up.repository.js';
import { ShowFollowUps } from '../../../model/follow-ups/show-follow-ups.js';
import { ViewerRepository } from '../../../model/memberships/viewer.repository.js';
import type { Tx } from '../../../platform/database/tx.js';
import { refuse } from '../../../platform/refused.js';

/** One follow-up, as the reply of the commands that change it. */
@Injectable()
export class ShowFollowUp {
  constructor(
    private readonly viewers: ViewerRepository,
    private readonly followUps: FollowUpRepository,
    private readonly show: ShowFollowUps,
  ) {}

  async execute(tx: Tx, { followUpId }: { followUpId: string }): Promise<FollowUpView> {
    const viewer = await this.viewers.get(tx);
    const followUp = await this.followUps.lock(tx, followUpId);
    await tx.audit({ action: 'follow-ups.show', subjectId: followUpId });
    const [view] = await this.show.present(tx, viewer, followUp.committeeId, [followUp]);
    return view ?? refuse('not-found');
  }
}
