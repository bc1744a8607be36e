import { Injectable } from '@nestjs/common';
import type { BodyOf, describeOrganisationCommand } from '@passerelle/contracts';
import { describeOrganisation, sameOrganisation } from '@passerelle/domain';
import { OrganisationRepository } from '../../../model/organisations/organisation.repository.js';
import type { MemberActor } from '../../../platform/database/actor.js';
import { toCommand } from '../../../platform/database/commands.js';
import { Transaction } from '../../../platform/database/transaction.js';
import { accepted, refuse } from '../../../platform/refused.js';
import { announcePeople, CommitteeKeeping } from '../committee-admin.js';

/** The name, the kind and the number of an organisation, corrected wherever it sits. */
@Injectable()
export class DescribeOrganisation {
  constructor(
    private readonly transaction: Transaction,
    private readonly keeping: CommitteeKeeping,
    private readonly organisations: OrganisationRepository,
  ) {}

  async execute(
    actor: MemberActor,
    { committeeId, organisationId: id }: { committeeId: string; organisationId: string },
    request: BodyOf<typeof describeOrganisationCommand>,
  ): Promise<void> {
    const subject = `${committeeId} ${id}`;
    await this.transaction.command(
      actor,
      toCommand('administration.describe-organisation', subject, request),
      async (tx) => {
        await this.keeping.toChange(tx, committeeId);
        const others = await this.organisations.allForNaming(tx);
        const organisation = await this.organisations.sitting(tx, committeeId, id);
        const described = accepted(describeOrganisation(organisation, request));
        const known = sameOrganisation(described, others);

        if (known) refuse('organisation-exists', { field: 'name', organisationId: known.id });

        await this.organisations.save(tx, described);
        await tx.audit({ action: 'administration.describe-organisation', subjectId: id, committeeId });
        for (const seat of await this.organisations.seatsOf(tx, [id])) announcePeople(tx, seat.committeeId);
      },
    );
  }
}
