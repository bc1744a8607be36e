import { Injectable } from '@nestjs/common';
import type { FollowUp } from '@passerelle/domain';
import { In, type FindOptionsWhere } from 'typeorm';
import type { Work } from '../../platform/database/transaction.js';
import { refuse } from '../../platform/refused.js';
import { KeyRingStore } from '../../platform/sealing/key-ring-store.js';
import { FOLLOW_UP_TABLE, type FollowUpRow } from './follow-up.table.js';
import { openFollowUp, sealFollowUp } from './sealed-follow-up.js';

@Injectable()
export class FollowUpRepository {
  constructor(private readonly keys: KeyRingStore) {}

  /** Locks the follow-up: two answers at once take their turn. */
  async lock(work: Work, id: string): Promise<FollowUp> {
    const row = await work.manager.findOne(FOLLOW_UP_TABLE, { where: { id }, lock: { mode: 'pessimistic_write' } });
    const [followUp] = await this.open(work, row ? [row] : []);
    return followUp ?? refuse('not-found');
  }

  /** Locks what an organisation owes to a committee, in one order, so that two of us never wait for each other. */
  async lockOwedBy(work: Work, owing: Pick<FollowUp, 'committeeId' | 'organisationId'>): Promise<FollowUp[]> {
    const { committeeId, organisationId } = owing;
    const where = { committeeId, organisationId, status: In<FollowUp['status']>(['given', 'accepted']) };
    const lock = { mode: 'pessimistic_write' } as const;
    return this.open(work, await work.manager.find(FOLLOW_UP_TABLE, { where, order: { id: 'ASC' }, lock }));
  }

  ofItems(work: Work, agendaItemIds: string[]): Promise<FollowUp[]> {
    return this.find(work, { agendaItemId: In(agendaItemIds) });
  }

  ofCase(work: Work, caseFileId: string): Promise<FollowUp[]> {
    return this.find(work, { caseFileId });
  }

  /** What was ever asked for a case, for us alone, in one order: two of us never wait for each other. */
  async lockOfCase(work: Work, caseFileId: string): Promise<FollowUp[]> {
    const lock = { mode: 'pessimistic_write' } as const;
    return this.open(
      work,
      await work.manager.find(FOLLOW_UP_TABLE, { where: { caseFileId }, order: { id: 'ASC' }, lock }),
    );
  }

  ofCommittee(work: Work, committeeId: string): Promise<FollowUp[]> {
    return this.find(work, { committeeId });
  }

  async add(work: Work, followUp: FollowUp): Promise<void> {
    await work.manager.insert(FOLLOW_UP_TABLE, await this.sealed(work, followUp));
  }

  /** Saves a follow-up whose row this transaction has locked. */
  async save(work: Work, followUp: FollowUp): Promise<void> {
    await work.manager.update(FOLLOW_UP_TABLE, { id: followUp.id }, await this.sealed(work, followUp));
  }

  private async find(work: Work, where: FindOptionsWhere<FollowUpRow>): Promise<FollowUp[]> {
    return this.open(
      work,
      await work.manager.find(FOLLOW_UP_TABLE, { where, order: { dueDate: 'ASC', givenAt: 'ASC', id: 'ASC' } }),
    );
  }

  private async sealed(work: Work, followUp: FollowUp): Promise<FollowUpRow> {
    return sealFollowUp(followUp, await this.keys.get(work, followUp.caseFileId));
  }

  private async open(work: Work, rows: FollowUpRow[]): Promise<FollowUp[]> {
    const keys = await this.keys.getMany(
      work,
      rows.map((row) => row.caseFileId),
    );
    return rows.flatMap((row) => {
      const key = keys.get(row.caseFileId);
      return key ? [openFollowUp(row, key)] : [];
    });
  }
}
