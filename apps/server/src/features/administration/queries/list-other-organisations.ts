import { Injectable } from '@nestjs/common';
import type { listOtherOrganisations, ViewOf } from '@passerelle/contracts';
import { mayManageCommittee } from '@passerelle/domain';
import { OrganisationRepository } from '../../../model/organisations/organisation.repository.js';
import type { MemberActor } from '../../../platform/database/actor.js';
import { Transaction } from '../../../platform/database/transaction.js';
import { refuse } from '../../../platform/refused.js';
import { CommitteeKeeping } from '../committee-admin.js';

/** The organisations of the instance that do not sit in a committee yet. */
@Injectable()
export class ListOtherOrganisations {
  constructor(
    private readonly transaction: Transaction,
    private readonly keeping: CommitteeKeeping,
    private readonly organisations: OrganisationRepository,
  ) {}

  execute(actor: MemberActor, committeeId: string): Promise<ViewOf<typeof listOtherOrganisations>> {
    return this.transaction.run(actor, async (tx) => {
      const { viewer } = await this.keeping.toShow(tx, committeeId);
      if (!mayManageCommittee(viewer, committeeId)) refuse('not-allowed');
      const seated = new Set((await this.organisations.ofCommittee(tx, committeeId)).map(({ id }) => id));
      const others = (await this.organisations.all(tx)).filter(({ id }) => !seated.has(id));
      await tx.audit({ action: 'administration.list-other-organisations', committeeId });
      return others.map(({ id, name, kind, siret }) => ({ id, name, kind, siret }));
    });
  }
}
