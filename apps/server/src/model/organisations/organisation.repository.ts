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

/** Any number that nothing else locks: of two members who add the same organisation, the second waits for the first. */
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

  /** The same; no other transaction adds or names one until this one ends. */
  async allForNaming(tx: Tx): Promise<Organisation[]> {
    await tx.manager.query('select pg_advisory_xact_lock($1)', [NAMES_LOCK]);
    return this.all(tx);
  }

  /** An organisation that belongs to the committee. */
  async ofCommitteeById(tx: Tx, committeeId: string, organisationId: string): Promise<Organisation> {
    const belongs = await tx.manager.existsBy(COMMITTEE_ORGANISATION_TABLE, { committeeId, organisationId });
    return belongs ? this.get(tx, organisationId) : refuse('organisation-not-in-committee');
  }

  /** The committees to which some organisations belong. */
  async committeesOf(tx: Tx, organisationIds: readonly string[]): Promise<CommitteeOrganisation[]> {
    return tx.manager.findBy(COMMITTEE_ORGANISATION_TABLE, { organisationId: In([...organisationIds]) });
  }

  /** The organisations of a committee, by name. */
  async ofCommittee(tx: Tx, committeeId: string): Promise<Organisation[]> {
    const joined = await tx.manager.findBy(COMMITTEE_ORGANISATION_TABLE, { committeeId });
    const id = In(joined.map(({ organisationId }) => organisationId));
    return tx.manager.find(ORGANISATION_TABLE, { where: { id }, order: { name: 'ASC' } });
  }

  /** The names of many organisations, by id. */
  async names(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
    if (ids.length === 0) return new Map();
    const found = await tx.manager.findBy(ORGANISATION_TABLE, { id: In([...new Set(ids)]) });
    return new Map(found.map(({ id, name }) => [id, name]));
  }

  async add(tx: Tx, organisations: Organisation[], joined: CommitteeOrganisation[]): Promise<void> {
    await tx.manager.insert(ORGANISATION_TABLE, organisations);
    await tx.manager.insert(COMMITTEE_ORGANISATION_TABLE, joined);
  }

  /** Adds a known organisation to a committee; twice changes nothing. */
  async admit(tx: Tx, joined: CommitteeOrganisation): Promise<void> {
    const insert = tx.manager.createQueryBuilder().insert().into(COMMITTEE_ORGANISATION_TABLE).values(joined);
    await insert.orIgnore().execute();
  }

  async save(tx: Tx, { id, ...columns }: Organisation): Promise<void> {
    await tx.manager.update(ORGANISATION_TABLE, { id }, columns);
  }
}
