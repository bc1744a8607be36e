import { Injectable } from '@nestjs/common';
import type { BodyOf, describeOrganisationCommand, ParamsOf } from '@passerelle/contracts';
import { describeOrganisation, refusalToDescribeOrganisation, sameOrganisation } from '@passerelle/domain';
import { OrganisationRepository } from '../../../model/organisations/organisation.repository.js';
import type { Tx } from '../../../platform/database/tx.js';
import { accepted, refuse } from '../../../platform/refused.js';
import { announcePeople, CommitteeAdmin } from '../committee-admin.js';

type Params = ParamsOf<typeof describeOrganisationCommand>;
type Body = BodyOf<typeof describeOrganisationCommand>;

/** The name, the kind and the number of an organisation, corrected in every committee that it belongs to. */
@Injectable()
export class DescribeOrganisation {
  constructor(
    private readonly admin: CommitteeAdmin,
    private readonly organisations: OrganisationRepository,
  ) {}

  async execute(tx: Tx, { committeeId, organisationId: id }: Params, body: Body): Promise<void> {
    const { viewer } = await this.admin.lock(tx, committeeId);
    const known = await this.organisations.allForNaming(tx);
    const organisation = await this.organisations.ofCommitteeById(tx, committeeId, id);
    const joinedIds = (await this.organisations.committeesOf(tx, [id])).map((one) => one.committeeId);

    const refusal = refusalToDescribeOrganisation(viewer, { organisationId: id, committeeId, joinedIds });
    if (refusal) refuse(refusal.refused);

    const described = accepted(describeOrganisation(organisation, body));
    const same = sameOrganisation(described, known);
    if (same) refuse('organisation-exists', { field: 'name', organisationId: same.id });

    await this.organisations.save(tx, described);

    await tx.audit({ action: 'administration.describe-organisation', subjectId: id, committeeId });
    for (const joinedId of joinedIds) announcePeople(tx, joinedId);
  }
}
