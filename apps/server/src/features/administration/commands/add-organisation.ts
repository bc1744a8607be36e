import { Injectable } from '@nestjs/common';
import type { addOrganisation, BodyOf } from '@passerelle/contracts';
import { describeOrganisation, mayManageCommittee, sameOrganisation } from '@passerelle/domain';
import { OrganisationRepository } from '../../../model/organisations/organisation.repository.js';
import type { Tx } from '../../../platform/database/tx.js';
import { accepted, refuse } from '../../../platform/refused.js';
import { announcePeople, CommitteeAdmin } from '../committee-admin.js';

type Body = BodyOf<typeof addOrganisation>;

/** A new organisation, which joins a committee. */
@Injectable()
export class AddOrganisation {
  constructor(
    private readonly admin: CommitteeAdmin,
    private readonly organisations: OrganisationRepository,
  ) {}

  async execute(tx: Tx, { committeeId }: { committeeId: string }, body: Body): Promise<void> {
    const { viewer, committee } = await this.admin.lock(tx, committeeId);
    const { commandId: id, kind } = body;

    if (!mayManageCommittee(viewer, committeeId)) refuse('not-allowed');

    const blank = { id, name: '', kind, siret: null, mergedIntoId: null, demo: committee.demo };
    const organisation = accepted(describeOrganisation(blank, body));
    const known = sameOrganisation(organisation, await this.organisations.allForNaming(tx));
    if (known) refuse('organisation-exists', { field: 'name', organisationId: known.id });

    await this.organisations.add(tx, [organisation], [{ committeeId, organisationId: id }]);

    await tx.audit({ action: 'administration.add-organisation', subjectId: id, committeeId });
    announcePeople(tx, committeeId);
  }
}
