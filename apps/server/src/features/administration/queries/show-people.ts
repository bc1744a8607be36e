import { Injectable } from '@nestjs/common';
import type { PeopleView } from '@passerelle/contracts';
import { mayManageCommittee } from '@passerelle/domain';
import { OrganisationRepository } from '../../../model/organisations/organisation.repository.js';
import type { MemberActor } from '../../../platform/database/actor.js';
import { Transaction } from '../../../platform/database/transaction.js';
import { CommitteeKeeping } from '../committee-admin.js';
import { presentPeople } from '../people.view.js';
import { SeatHands } from '../membership-assignments.js';

/** The organisations of a committee, their members, and the seats that wait for theirs. */
@Injectable()
export class ShowPeople {
  constructor(
    private readonly transaction: Transaction,
    private readonly keeping: CommitteeKeeping,
    private readonly organisations: OrganisationRepository,
    private readonly hands: SeatHands,
  ) {}

  execute(actor: MemberActor, committeeId: string): Promise<PeopleView> {
    return this.transaction.run(actor, async (tx) => {
      const { viewer, committee } = await this.keeping.toShow(tx, committeeId);
      const organisations = await this.organisations.ofCommittee(tx, committeeId);
      const held = await this.hands.of(tx, committeeId, mayManageCommittee(viewer, committeeId));
      await tx.audit({ action: 'administration.show-people', committeeId });
      return presentPeople({ committee, organisations, ...held, now: tx.now }, viewer);
    });
  }
}
