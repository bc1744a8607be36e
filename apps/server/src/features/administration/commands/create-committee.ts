import { Injectable } from '@nestjs/common';
import type { BodyOf, createCommittee } from '@passerelle/contracts';
import {
  describeCommittee,
  describeOrganisation,
  isRefusal,
  sameOrganisation,
  type Organisation,
} from '@passerelle/domain';
import { CommitteeRepository } from '../../../model/committees/committee.repository.js';
import { OrganisationRepository } from '../../../model/organisations/organisation.repository.js';
import type { MemberActor } from '../../../platform/database/actor.js';
import type { Tx } from '../../../platform/database/tx.js';
import { toCommand } from '../../../platform/database/commands.js';
import { Transaction } from '../../../platform/database/transaction.js';
import { accepted, refuse } from '../../../platform/refused.js';
import { InstanceKeeping } from '../instance-admin.js';
import { InviteLeader } from './invite-leader.js';

type Request = BodyOf<typeof createCommittee>;

/** A committee from nothing: its first organisation, known already or not, and the seat of who will lead it. */
@Injectable()
export class CreateCommittee {
  constructor(
    private readonly transaction: Transaction,
    private readonly keeping: InstanceKeeping,
    private readonly committees: CommitteeRepository,
    private readonly organisations: OrganisationRepository,
    private readonly leader: InviteLeader,
  ) {}

  /** Gives the link of who will lead; the same one when the command is sent again. */
  async execute(actor: MemberActor, request: Request): Promise<{ committeeId: string; link: string }> {
    const { commandId: id } = request;
    await this.transaction.command(actor, toCommand('administration.create-committee', id, request), async (tx) => {
      const { demo } = await this.keeping.viewer(tx);
      const committee = accepted(describeCommittee({ id, demo }, request));
      const { organisation, isNew } = await this.firstOrganisation(tx, request, demo);
      const seat = { committeeId: id, organisationId: organisation.id };
      await this.committees.add(tx, [committee]);
      await this.organisations.add(tx, isNew ? [organisation] : [], [seat]);
      await this.leader.execute(tx, { id, email: request.facilitator.email, committee, organisation });
      await tx.audit({ action: 'administration.create-committee', subjectId: id, committeeId: id });
    });
    return { committeeId: id, link: this.leader.link(id) };
  }

  private async firstOrganisation(
    tx: Tx,
    { commandId: id, facilitator }: Request,
    demo: boolean,
  ): Promise<{ organisation: Organisation; isNew: boolean }> {
    const blank = { id, name: '', kind: facilitator.kind, siret: null, mergedIntoId: null, demo };
    const described = describeOrganisation(blank, facilitator);
    if (isRefusal(described)) return refuse(described.refused, { field: `facilitator.${described.field ?? ''}` });
    const known = sameOrganisation(described, await this.organisations.allForNaming(tx));
    return known ? { organisation: known, isNew: false } : { organisation: described, isNew: true };
  }
}
