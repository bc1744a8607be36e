import { Injectable } from '@nestjs/common';
import type { BodyOf, seatOrganisation } from '@passerelle/contracts';
import { OrganisationRepository } from '../../model/organisations/organisation.repository.js';
import type { MemberActor } from '../../platform/database/actor.js';
import { asked, Transaction } from '../../platform/database/transaction.js';
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
      asked('administration.seat-organisation', committeeId, request),
      async (work) => {
        await this.keeping.toChange(work, committeeId);
        const { organisationId: id } = request;
        // One that becomes another at this moment must not be left with a seat.
        const known = await this.organisations.allForNaming(work);

        if (!known.some((one) => one.id === id)) refuse('not-found');

        await this.organisations.seat(work, { committeeId, organisationId: id });
        await work.audit({ action: 'administration.seat-organisation', subjectId: id, committeeId });
        announcePeople(work, committeeId);
      },
    );
  }
}
