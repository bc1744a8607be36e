import { Injectable } from '@nestjs/common';
import type { addOrganisation, BodyOf } from '@passerelle/contracts';
import { describeOrganisation, sameOrganisation } from '@passerelle/domain';
import { OrganisationRepository } from '../../../model/organisations/organisation.repository.js';
import type { MemberActor } from '../../../platform/database/actor.js';
import { toCommand } from '../../../platform/database/commands.js';
import { Transaction } from '../../../platform/database/transaction.js';
import { accepted, refuse } from '../../../platform/refused.js';
import { announcePeople, CommitteeKeeping } from '../committee-admin.js';

/** An organisation that nobody has written yet, with its seat in a committee. */
@Injectable()
export class AddOrganisation {
  constructor(
    private readonly transaction: Transaction,
    private readonly keeping: CommitteeKeeping,
    private readonly organisations: OrganisationRepository,
  ) {}

  async execute(actor: MemberActor, committeeId: string, request: BodyOf<typeof addOrganisation>): Promise<void> {
    const { commandId: id } = request;
    await this.transaction.command(
      actor,
      toCommand('administration.add-organisation', committeeId, request),
      async (tx) => {
        const { committee } = await this.keeping.toChange(tx, committeeId);
        const blank = { id, name: '', kind: request.kind, siret: null, mergedIntoId: null, demo: committee.demo };
        const organisation = accepted(describeOrganisation(blank, request));
        const known = sameOrganisation(organisation, await this.organisations.allForNaming(tx));

        if (known) refuse('organisation-exists', { field: 'name', organisationId: known.id });

        await this.organisations.add(tx, [organisation], [{ committeeId, organisationId: id }]);
        await tx.audit({ action: 'administration.add-organisation', subjectId: id, committeeId });
        announcePeople(tx, committeeId);
      },
    );
  }
}
