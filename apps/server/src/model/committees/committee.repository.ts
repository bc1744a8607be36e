import { Injectable } from '@nestjs/common';
import type { Committee } from '@passerelle/domain';
import { In } from 'typeorm';
import type { Tx } from '../../platform/database/tx.js';
import { refuse } from '../../platform/refused.js';
import { COMMITTEE_TABLE } from './committee.table.js';

@Injectable()
export class CommitteeRepository {
  async get(tx: Tx, id: string): Promise<Committee> {
    return (await tx.manager.findOneBy(COMMITTEE_TABLE, { id })) ?? refuse('not-found');
  }

  /** The same, until the end of the work for us alone: two concurrent imports must not both find a reference new. */
  async lock(tx: Tx, id: string): Promise<Committee> {
    const found = await tx.manager.findOne(COMMITTEE_TABLE, { where: { id }, lock: { mode: 'for_no_key_update' } });
    return found ?? refuse('not-found');
  }

  all(tx: Tx): Promise<Committee[]> {
    return tx.manager.find(COMMITTEE_TABLE, { order: { name: 'ASC' } });
  }

  async ofIds(tx: Tx, ids: readonly string[]): Promise<Committee[]> {
    if (ids.length === 0) return [];
    return tx.manager.find(COMMITTEE_TABLE, { where: { id: In([...new Set(ids)]) }, order: { name: 'ASC' } });
  }

  async add(tx: Tx, committees: Committee[]): Promise<void> {
    await tx.manager.insert(COMMITTEE_TABLE, committees);
  }
}
