import { Injectable } from '@nestjs/common';
import type { InstanceOrganisation } from '@passerelle/contracts';
import { siretDoubt } from '@passerelle/domain';
import { CommitteeRepository } from '../../../model/committees/committee.repository.js';
import { OrganisationRepository } from '../../../model/organisations/organisation.repository.js';
import { SeatRepository } from '../../../model/memberships/membership.repository.js';
import type { MemberActor } from '../../../platform/database/actor.js';
import { Transaction } from '../../../platform/database/transaction.js';
import { InstanceKeeping } from '../instance-admin.js';

/** The organisations of the instance, where they sit and with how many members; of no case, not even a figure. */
@Injectable()
export class ListInstanceOrganisations {
  constructor(
    private readonly transaction: Transaction,
    private readonly keeping: InstanceKeeping,
    private readonly organisations: OrganisationRepository,
    private readonly committees: CommitteeRepository,
    private readonly seats: SeatRepository,
  ) {}

  execute(actor: MemberActor): Promise<InstanceOrganisation[]> {
    return this.transaction.run(actor, async (tx) => {
      await this.keeping.viewer(tx);
      const organisations = await this.organisations.all(tx);
      const ids = organisations.map(({ id }) => id);
      const places = await this.organisations.seatsOf(tx, ids);
      const held = await this.seats.ofOrganisations(tx, ids);
      const nameOf = new Map((await this.committees.all(tx)).map(({ id, name }) => [id, name]));
      await tx.audit({ action: 'administration.list-organisations' });
      return organisations.map(({ id, name, kind, siret }) => ({
        ...{ id, name, kind, siret },
        siretDoubt: siret === null ? null : siretDoubt(siret),
        committees: places
          .filter(({ organisationId }) => organisationId === id)
          .map(({ committeeId }) => nameOf.get(committeeId) ?? '')
          .sort((left, right) => left.localeCompare(right, 'fr')),
        members: new Set(held.filter(({ organisationId }) => organisationId === id).map((seat) => seat.accountId)).size,
      }));
    });
  }
}
