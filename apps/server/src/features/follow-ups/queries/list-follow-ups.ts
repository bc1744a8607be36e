import { Injectable } from '@nestjs/common';
import type { FollowUpView } from '@passerelle/contracts';
import { ViewerRepository } from '../../../model/memberships/viewer.repository.js';
import type { MemberActor } from '../../../platform/database/actor.js';
import { Transaction } from '../../../platform/database/transaction.js';
import { ShowFollowUps } from '../../../model/follow-ups/show-follow-ups.js';

/** The follow-ups that a member may read. */
@Injectable()
export class ReadFollowUps {
  constructor(
    private readonly transaction: Transaction,
    private readonly viewers: ViewerRepository,
    private readonly show: ShowFollowUps,
  ) {}

  list(actor: MemberActor, committeeId: string): Promise<FollowUpView[]> {
    return this.transaction.run(actor, async (tx) => {
      await tx.audit({ action: 'follow-ups.list', committeeId });
      return this.show.ofCommittee(tx, await this.viewers.get(tx), committeeId);
    });
  }

  one(actor: MemberActor, id: string): Promise<FollowUpView> {
    return this.transaction.run(actor, async (tx) => {
      await tx.audit({ action: 'follow-ups.show', subjectId: id });
      return this.show.one(tx, await this.viewers.get(tx), id);
    });
  }
}
