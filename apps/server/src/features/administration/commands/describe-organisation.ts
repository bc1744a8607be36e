import { Injectable } from '@nestjs/common';
import type { BodyOf, describeOrganisationCommand, ParamsOf } from '@passerelle/contracts';
import {
  describeOrganisation,
  mayDescribeOrganisation,
  mayFacilitate,
  mayManageCommittee,
  sameOrganisation,
  servesOrganisation,
} from '@passerelle/domain';
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

    if (!mayManageCommittee(viewer, committeeId)) refuse('not-allowed');
    if (!mayFacilitate(viewer, committeeId) && servesOrganisation(viewer, [id])) refuse('serves-organisation');

    const known = await this.organisations.allForNaming(tx);
    const organisation = await this.organisations.ofCommitteeById(tx, committeeId, id);
    const joined = (await this.organisations.committeesOf(tx, [id])).map((one) => one.committeeId);
    if (!mayDescribeOrganisation(viewer, joined)) refuse('organisation-shared');

    const described = accepted(describeOrganisation(organisation, body));
    const same = sameOrganisation(described, known);
    if (same) refuse('organisation-exists', { field: 'name', organisationId: same.id });

    await this.organisations.save(tx, described);

    await tx.audit({ action: 'administration.describe-organisation', subjectId: id, committeeId });
    for (const joinedId of joined) announcePeople(tx, joinedId);
  }
}
