import { Injectable } from '@nestjs/common';
import type { BodyOf, admitOrganisation } from '@passerelle/contracts';
import { mayManageCommittee } from '@passerelle/domain';
import { OrganisationRepository } from '../../../model/organisations/organisation.repository.js';
import type { Tx } from '../../../platform/database/tx.js';
import { refuse } from '../../../platform/refused.js';
import { announcePeople, CommitteeAdmin } from '../committee-admin.js';

type Body = BodyOf<typeof admitOrganisation>;

/** An organisation of the instance joins one more committee. */
@Injectable()
export class AdmitOrganisation {
  constructor(
    private readonly admin: CommitteeAdmin,
    private readonly organisations: OrganisationRepository,
  ) {}

  async execute(tx: Tx, { committeeId }: { committeeId: string }, { organisationId }: Body): Promise<void> {
    const { viewer } = await this.admin.lock(tx, committeeId);

    if (!mayManageCommittee(viewer, committeeId)) refuse('not-allowed');
    // Under the lock of the names: one that a merger ends in this moment must not join a committee.
    const known = await this.organisations.allForNaming(tx);
    if (!known.some(({ id }) => id === organisationId)) refuse('not-found');

    await this.organisations.admit(tx, { committeeId, organisationId });

    await tx.audit({ action: 'administration.seat-organisation', subjectId: organisationId, committeeId });
    announcePeople(tx, committeeId);
  }
}
