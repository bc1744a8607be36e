import { Injectable } from '@nestjs/common';
import type { BodyOf, seatOrganisation } from '@passerelle/contracts';
import { OrganisationRepository } from '../../model/organisations/organisation.repository.js';
import type { MemberActor } from '../../platform/database/actor.js';
import { toCommand } from '../../platform/database/commands.js';
import { Transaction } from '../../platform/database/transaction.js';
import { refuse } from '../../platform/refused.js';
import { announcePeople, CommitteeKeeping } from './committee-admin.js';

/** An organisation that the instance knows takes its seat in one more committee. */
@Injectable()
export class SeatOrganisation {
  constructor(
    private readonly transaction: Transaction,
    private readonly keeping: CommitteeKeeping,
    private readonly organisations: OrganisationRepository,
  ) {}

  async execute(actor: MemberActor, committeeId: string, request: BodyOf<typeof seatOrganisation>): Promise<void> {
    await this.transaction.command(
      actor,
      toCommand('administration.seat-organisation', committeeId, request),
      async (tx) => {
        await this.keeping.toChange(tx, committeeId);
        const { organisationId: id } = request;
        // One that becomes another at this moment must not be left with a seat.
        const known = await this.organisations.allForNaming(tx);

        if (!known.some((one) => one.id === id)) refuse('not-found');

        await this.organisations.seat(tx, { committeeId, organisationId: id });
        await tx.audit({ action: 'administration.seat-organisation', subjectId: id, committeeId });
        announcePeople(tx, committeeId);
      },
    );
  }
}
