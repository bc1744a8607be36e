import { Inject, Injectable } from '@nestjs/common';
import type { MeView } from '@passerelle/contracts';
import { CONFIG, type Config } from '../../../platform/config.js';
import type { MemberActor } from '../../../platform/database/actor.js';
import { Transaction } from '../../../platform/database/transaction.js';
import { CommitteeRepository } from '../../../model/committees/committee.repository.js';
import { presentMe } from '../committee.view.js';
import { OrganisationRepository } from '../../../model/organisations/organisation.repository.js';
import { ViewerRepository } from '../../../model/memberships/viewer.repository.js';

@Injectable()
export class ShowMe {
  constructor(
    private readonly transaction: Transaction,
    private readonly viewers: ViewerRepository,
    private readonly committees: CommitteeRepository,
    private readonly organisations: OrganisationRepository,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  execute(actor: MemberActor): Promise<MeView> {
    return this.transaction.run(actor, async (tx) => {
      const viewer = await this.viewers.get(tx);
      const seats = viewer.memberships;
      const committees = await this.committees.ofIds(
        tx,
        seats.map((seat) => seat.committeeId),
      );
      const organisationNames = await this.organisations.names(
        tx,
        seats.map((seat) => seat.organisationId),
      );
      await tx.audit({ action: 'me.show', subjectId: viewer.accountId });
      return presentMe(viewer, { committees, organisationNames, demo: this.config.demo });
    });
  }
}
