import { Injectable } from '@nestjs/common';
import type { Committee } from '@passerelle/domain';
import { In } from 'typeorm';
import type { Work } from '../../platform/database/transaction.js';
import { refuse } from '../../platform/refused.js';
import { COMMITTEE_TABLE } from './committee.table.js';

@Injectable()
export class CommitteeRepository {
  async get(work: Work, id: string): Promise<Committee> {
    return (await work.manager.findOneBy(COMMITTEE_TABLE, { id })) ?? refuse('not-found');
  }

  /** The same, until the end of the work for us alone: two imports at once must not both find a reference new. */
  async lock(work: Work, id: string): Promise<Committee> {
    const found = await work.manager.findOne(COMMITTEE_TABLE, { where: { id }, lock: { mode: 'for_no_key_update' } });
    return found ?? refuse('not-found');
  }

  all(work: Work): Promise<Committee[]> {
    return work.manager.find(COMMITTEE_TABLE, { order: { name: 'ASC' } });
  }

  async ofIds(work: Work, ids: readonly string[]): Promise<Committee[]> {
    if (ids.length === 0) return [];
    return work.manager.find(COMMITTEE_TABLE, { where: { id: In([...new Set(ids)]) }, order: { name: 'ASC' } });
  }

  async add(work: Work, committees: Committee[]): Promise<void> {
    await work.manager.insert(COMMITTEE_TABLE, committees);
  }
}
