import { Injectable } from '@nestjs/common';
import type { FollowUpView } from '@passerelle/contracts';
import { isOwed, type Meeting, type Viewer } from '@passerelle/domain';
import { FollowUpRepository } from '../../../model/follow-ups/follow-up.repository.js';
import { ShowFollowUps } from '../../../model/follow-ups/show-follow-ups.js';
import type { Tx } from '../../../platform/database/tx.js';

/** What earlier meetings of a committee left to do, as far as the viewer may see it; the first due comes first. */
@Injectable()
export class UndoneFollowUps {
  constructor(
    private readonly followUps: FollowUpRepository,
    private readonly show: ShowFollowUps,
  ) {}

  /** One meeting of a committee is open at a time: what was given before this one opened comes from an earlier one. */
  async before(tx: Tx, viewer: Viewer, { committeeId, openedAt }: Meeting): Promise<FollowUpView[]> {
    const all = await this.followUps.ofCommittee(tx, committeeId);
    const undone = all.filter((followUp) => isOwed(followUp) && (openedAt === null || followUp.givenAt < openedAt));
    return this.show.present(tx, viewer, committeeId, undone);
  }
}
