import { Injectable } from '@nestjs/common';
import type { HomeView } from '@passerelle/contracts';
import { maySeeCommittee, visitAgain } from '@passerelle/domain';
import { CommitteeRepository } from '../../model/committees/committee.repository.js';
import { ViewerRepository } from '../../model/memberships/viewer.repository.js';
import type { MemberActor } from '../../platform/database/actor.js';
import { Transaction } from '../../platform/database/transaction.js';
import { refuse } from '../../platform/refused.js';
import { ComposeHome } from './compose-home.js';
import { VisitRepository } from '../../model/visits/visit.repository.js';

/** A member comes back to a committee: what changed meanwhile, and the decisions that are not real yet. */
@Injectable()
export class ShowHome {
  constructor(
    private readonly transaction: Transaction,
    private readonly viewers: ViewerRepository,
    private readonly committees: CommitteeRepository,
    private readonly visits: VisitRepository,
    private readonly home: ComposeHome,
  ) {}

  execute(actor: MemberActor, committeeId: string): Promise<HomeView> {
    return this.transaction.run(actor, async (tx) => {
      const viewer = await this.viewers.get(tx);
      if (!maySeeCommittee(viewer, committeeId)) refuse('not-found');
      const committee = await this.committees.get(tx, committeeId);
      await tx.audit({ action: 'home.show', committeeId });

      const { accountId } = actor;
      const visit = visitAgain(await this.visits.find(tx, accountId, committeeId), { accountId, committeeId }, tx.now);

      await this.visits.save(tx, visit);
      return this.home.execute(tx, viewer, committee, visit.lastEndedAt);
    });
  }
}
