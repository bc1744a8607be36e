import { Injectable } from '@nestjs/common';
import type { listOtherOrganisations, ViewOf } from '@passerelle/contracts';
import { mayManageCommittee } from '@passerelle/domain';
import { OrganisationRepository } from '../../../model/organisations/organisation.repository.js';
import type { Tx } from '../../../platform/database/tx.js';
import { refuse } from '../../../platform/refused.js';
import { CommitteeAdmin } from '../committee-admin.js';

/** The organisations of the instance that do not belong to a committee yet. */
@Injectable()
export class ListOtherOrganisations {
  constructor(
    private readonly admin: CommitteeAdmin,
    private readonly organisations: OrganisationRepository,
  ) {}

  async execute(tx: Tx, { committeeId }: { committeeId: string }): Promise<ViewOf<typeof listOtherOrganisations>> {
    const { viewer } = await this.admin.load(tx, committeeId);
    if (!mayManageCommittee(viewer, committeeId)) refuse('not-allowed');
    const joined = new Set((await this.organisations.ofCommittee(tx, committeeId)).map(({ id }) => id));
    const others = (await this.organisations.all(tx)).filter(({ id }) => !joined.has(id));
    await tx.audit({ action: 'administration.list-other-organisations', committeeId });
    return others.map(({ id, name, kind, siret }) => ({ id, name, kind, siret }));
  }
}
