import { Injectable } from '@nestjs/common';
import type { Organisation } from '@passerelle/domain';
import { In } from 'typeorm';
import type { Work } from '../platform/database/transaction.js';
import { COMMITTEE_ORGANISATION_TABLE, type CommitteeOrganisation } from './committee-organisation.table.js';
import { ORGANISATION_TABLE } from './organisation.table.js';

@Injectable()
export class OrganisationRepository {
  /** The organisations that sit in a committee, by name. */
  async ofCommittee(work: Work, committeeId: string): Promise<Organisation[]> {
    const seats = await work.manager.findBy(COMMITTEE_ORGANISATION_TABLE, { committeeId });
    const id = In(seats.map((seat) => seat.organisationId));
    return work.manager.find(ORGANISATION_TABLE, { where: { id }, order: { name: 'ASC' } });
  }

  /** The names of many organisations, by id. */
  async names(work: Work, ids: readonly string[]): Promise<Map<string, string>> {
    if (ids.length === 0) return new Map();
    const found = await work.manager.findBy(ORGANISATION_TABLE, { id: In([...new Set(ids)]) });
    return new Map(found.map(({ id, name }) => [id, name]));
  }

  async add(work: Work, organisations: Organisation[], seats: CommitteeOrganisation[]): Promise<void> {
    await work.manager.insert(ORGANISATION_TABLE, organisations);
    await work.manager.insert(COMMITTEE_ORGANISATION_TABLE, seats);
  }
}
