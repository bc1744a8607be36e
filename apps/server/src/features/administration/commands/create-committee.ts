import { Inject, Injectable } from '@nestjs/common';
import type { BodyOf, createCommittee, ViewOf } from '@passerelle/contracts';
import {
  describeCommittee,
  describeOrganisation,
  isRefusal,
  mayRunInstance,
  sameOrganisation,
  type Organisation,
} from '@passerelle/domain';
import { CommitteeRepository } from '../../../model/committees/committee.repository.js';
import { ViewerRepository } from '../../../model/memberships/viewer.repository.js';
import { OrganisationRepository } from '../../../model/organisations/organisation.repository.js';
import { CONFIG, type Config } from '../../../platform/config.js';
import type { Tx } from '../../../platform/database/tx.js';
import { accepted, refuse } from '../../../platform/refused.js';
import { IssueInvitation } from '../issue-invitation.js';

type Body = BodyOf<typeof createCommittee>;
type Created = ViewOf<typeof createCommittee>;

/** A new committee: its first organisation, known already or not, and the invitation of its first facilitator. */
@Injectable()
export class CreateCommittee {
  constructor(
    private readonly viewers: ViewerRepository,
    private readonly committees: CommitteeRepository,
    private readonly organisations: OrganisationRepository,
    private readonly invitation: IssueInvitation,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async execute(tx: Tx, params: object, body: Body): Promise<Created> {
    const viewer = await this.viewers.get(tx);
    const { commandId: id, facilitator } = body;
    const invited = { id, email: facilitator.email, viewer, replacesMembershipId: null };

    if (!mayRunInstance(viewer)) refuse('not-allowed');

    const committee = accepted(describeCommittee({ id, demo: this.config.demo }, body));
    const { organisation, isNew } = await this.firstOrganisation(tx, body);

    await this.committees.add(tx, [committee]);
    const joined = { committeeId: id, organisationId: organisation.id };
    await this.organisations.add(tx, isNew ? [organisation] : [], [joined]);
    await this.invitation.execute(tx, [], { ...invited, committee, organisation, role: 'facilitator' });

    await tx.audit({ action: 'administration.create-committee', subjectId: id, committeeId: id });
    return this.replay(tx, params, body);
  }

  replay(_tx: Tx, _params: object, { commandId: id }: Body): Promise<Created> {
    return Promise.resolve({ committeeId: id });
  }

  private async firstOrganisation(
    tx: Tx,
    { commandId: id, facilitator }: Body,
  ): Promise<{ organisation: Organisation; isNew: boolean }> {
    const { kind } = facilitator;
    const blank = { id, name: '', kind, siret: null, mergedIntoId: null, demo: this.config.demo };
    const described = describeOrganisation(blank, facilitator);
    if (isRefusal(described)) return refuse(described.refused, { field: `facilitator.${described.field ?? ''}` });
    const known = sameOrganisation(described, await this.organisations.allForNaming(tx));
    return known ? { organisation: known, isNew: false } : { organisation: described, isNew: true };
  }
}
