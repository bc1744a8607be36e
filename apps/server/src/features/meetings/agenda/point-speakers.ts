import { Injectable } from '@nestjs/common';
import { OrganisationRepository } from '../../../model/organisations/organisation.repository.js';
import type { Tx } from '../../../platform/database/tx.js';
import { refuse } from '../../../platform/refused.js';

/** Who speaks of a general point: an organisation of the committee, or none. */
@Injectable()
export class PointSpeakers {
  constructor(private readonly organisations: OrganisationRepository) {}

  async require(tx: Tx, committeeId: string, organisationId: string | null): Promise<void> {
    if (organisationId === null) return;
    const inCommittee = await this.organisations.ofCommittee(tx, committeeId);
    if (!inCommittee.some(({ id }) => id === organisationId)) {
      refuse('organisation-not-in-committee', { field: 'organisationId' });
    }
  }
}
