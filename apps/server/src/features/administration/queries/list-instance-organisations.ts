import { Injectable } from '@nestjs/common';
import type { InstanceOrganisation } from '@passerelle/contracts';
import { mayRunInstance, siretDoubt } from '@passerelle/domain';
import { CommitteeRepository } from '../../../model/committees/committee.repository.js';
import { MembershipRepository } from '../../../model/memberships/membership.repository.js';
import { ViewerRepository } from '../../../model/memberships/viewer.repository.js';
import { OrganisationRepository } from '../../../model/organisations/organisation.repository.js';
import type { Tx } from '../../../platform/database/tx.js';
import { refuse } from '../../../platform/refused.js';

/** The organisations of the instance, their committees and their number of members; of no case, not even a figure. */
@Injectable()
export class ListInstanceOrganisations {
  constructor(
    private readonly viewers: ViewerRepository,
    private readonly organisations: OrganisationRepository,
    private readonly committees: CommitteeRepository,
    private readonly memberships: MembershipRepository,
  ) {}

  async execute(tx: Tx): Promise<InstanceOrganisation[]> {
    const viewer = await this.viewers.get(tx);
    if (!mayRunInstance(viewer)) refuse('not-allowed');
    const organisations = await this.organisations.all(tx);
    const ids = organisations.map(({ id }) => id);
    const joined = await this.organisations.committeesOf(tx, ids);
    const held = await this.memberships.ofOrganisations(tx, ids);
    const nameOf = new Map((await this.committees.all(tx)).map(({ id, name }) => [id, name]));
    await tx.audit({ action: 'administration.list-organisations' });
    return organisations.map(({ id, name, kind, siret }) => ({
      ...{ id, name, kind, siret },
      siretDoubt: siret === null ? null : siretDoubt(siret),
      committees: joined
        .filter(({ organisationId }) => organisationId === id)
        .map(({ committeeId }) => nameOf.get(committeeId) ?? '')
        .sort((left, right) => left.localeCompare(right, 'fr')),
      members: new Set(held.filter((one) => one.organisationId === id).map(({ accountId }) => accountId)).size,
    }));
  }
}
