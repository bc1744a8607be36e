import { Injectable } from '@nestjs/common';
import type { CommitteeView } from '@passerelle/contracts';
import { maySeeCommittee } from '@passerelle/domain';
import type { MemberActor } from '../../../platform/database/actor.js';
import { Transaction } from '../../../platform/database/transaction.js';
import { refuse } from '../../../platform/refused.js';
import { CommitteeRepository } from '../../../model/committees/committee.repository.js';
import { presentCommittee } from '../committee.view.js';
import { MemberRepository } from '../../../model/memberships/member.repository.js';
import { OrganisationRepository } from '../../../model/organisations/organisation.repository.js';
import { ViewerRepository } from '../../../model/memberships/viewer.repository.js';

@Injectable()
export class ShowCommittee {
  constructor(
    private readonly transaction: Transaction,
    private readonly viewers: ViewerRepository,
    private readonly committees: CommitteeRepository,
    private readonly organisations: OrganisationRepository,
    private readonly members: MemberRepository,
  ) {}

  execute(actor: MemberActor, committeeId: string): Promise<CommitteeView> {
    return this.transaction.run(actor, async (tx) => {
      const viewer = await this.viewers.get(tx);
      if (!maySeeCommittee(viewer, committeeId)) refuse('not-found');
      const committee = await this.committees.get(tx, committeeId);
      const organisations = await this.organisations.ofCommittee(tx, committeeId);
      const members = await this.members.ofCommittee(tx, committeeId);
      await tx.audit({ action: 'committee.show', committeeId });
      return presentCommittee(committee, viewer, organisations, members);
    });
  }
}
