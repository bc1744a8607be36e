import { Injectable } from '@nestjs/common';
import type { Organisation } from '@passerelle/domain';
import { In, IsNull } from 'typeorm';
import type { Tx } from '../../platform/database/tx.js';
import { refuse } from '../../platform/refused.js';
import {
  COMMITTEE_ORGANISATION_TABLE,
  type CommitteeOrganisation,
} from '../committees/committee-organisation.table.js';
import { ORGANISATION_TABLE } from './organisation.table.js';

/** Any number that nothing else locks: two people adding the same organisation at once take their turn. */
const NAMES_LOCK = 7_270_511;

@Injectable()
export class OrganisationRepository {
  async get(tx: Tx, id: string): Promise<Organisation> {
    return (await tx.manager.findOneBy(ORGANISATION_TABLE, { id })) ?? refuse('not-found');
  }

  /** Those of the instance, by name; one that has become another is left out. */
  all(tx: Tx): Promise<Organisation[]> {
    return tx.manager.find(ORGANISATION_TABLE, { where: { mergedIntoId: IsNull() }, order: { name: 'ASC' } });
  }

  /** The same, nobody else adding or naming one until the end of the work. */
  async allForNaming(tx: Tx): Promise<Organisation[]> {
    await tx.manager.query('select pg_advisory_xact_lock($1)', [NAMES_LOCK]);
    return this.all(tx);
  }

  /** An organisation that sits in the committee. */
  async sitting(tx: Tx, committeeId: string, organisationId: string): Promise<Organisation> {
    const sits = await tx.manager.existsBy(COMMITTEE_ORGANISATION_TABLE, { committeeId, organisationId });
    return sits ? this.get(tx, organisationId) : refuse('organisation-not-in-committee');
  }

  /** The committees where some organisations sit. */
  async seatsOf(tx: Tx, organisationIds: readonly string[]): Promise<CommitteeOrganisation[]> {
    return tx.manager.findBy(COMMITTEE_ORGANISATION_TABLE, { organisationId: In([...organisationIds]) });
  }

  /** The organisations that sit in a committee, by name. */
  async ofCommittee(tx: Tx, committeeId: string): Promise<Organisation[]> {
    const seats = await tx.manager.findBy(COMMITTEE_ORGANISATION_TABLE, { committeeId });
    const id = In(seats.map((seat) => seat.organisationId));
    return tx.manager.find(ORGANISATION_TABLE, { where: { id }, order: { name: 'ASC' } });
  }

  /** The names of many organisations, by id. */
  async names(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
    if (ids.length === 0) return new Map();
    const found = await tx.manager.findBy(ORGANISATION_TABLE, { id: In([...new Set(ids)]) });
    return new Map(found.map(({ id, name }) => [id, name]));
  }

  async add(tx: Tx, organisations: Organisation[], seats: CommitteeOrganisation[]): Promise<void> {
    await tx.manager.insert(ORGANISATION_TABLE, organisations);
    await tx.manager.insert(COMMITTEE_ORGANISATION_TABLE, seats);
  }

  /** Seats an organisation that is known already; twice changes nothing. */
  async seat(tx: Tx, seat: CommitteeOrganisation): Promise<void> {
    const insert = tx.manager.createQueryBuilder().insert().into(COMMITTEE_ORGANISATION_TABLE).values(seat);
    await insert.orIgnore().execute();
  }

  async save(tx: Tx, { id, ...columns }: Organisation): Promise<void> {
    await tx.manager.update(ORGANISATION_TABLE, { id }, columns);
  }
}
