import { Injectable } from '@nestjs/common';
import { OWED_STATUSES, type FollowUp } from '@passerelle/domain';
import { In, type FindOptionsWhere } from 'typeorm';
import type { Tx } from '../../platform/database/tx.js';
import { refuse } from '../../platform/refused.js';
import { KeyRingStore } from '../../platform/sealing/key-ring-store.js';
import { FOLLOW_UP_TABLE, type FollowUpRow } from './follow-up.table.js';
import { openFollowUp, sealFollowUp } from './sealed-follow-up.js';

@Injectable()
export class FollowUpRepository {
  constructor(private readonly keys: KeyRingStore) {}

  /** Locks the follow-up: of two answers at the same time, the second waits for the first. */
  async lock(tx: Tx, id: string): Promise<FollowUp> {
    const row = await tx.manager.findOne(FOLLOW_UP_TABLE, { where: { id }, lock: { mode: 'pessimistic_write' } });
    const [followUp] = await this.open(tx, row ? [row] : []);
    return followUp ?? refuse('not-found');
  }

  /** Locks what an organisation owes to a committee, in one order: two transactions never deadlock here. */
  async lockOwedBy(tx: Tx, owing: Pick<FollowUp, 'committeeId' | 'organisationId'>): Promise<FollowUp[]> {
    const { committeeId, organisationId } = owing;
    const where = { committeeId, organisationId, status: In([...OWED_STATUSES]) };
    const lock = { mode: 'pessimistic_write' } as const;
    return this.open(tx, await tx.manager.find(FOLLOW_UP_TABLE, { where, order: { id: 'ASC' }, lock }));
  }

  ofItems(tx: Tx, agendaItemIds: string[]): Promise<FollowUp[]> {
    return this.find(tx, { agendaItemId: In(agendaItemIds) });
  }

  ofCase(tx: Tx, caseFileId: string): Promise<FollowUp[]> {
    return this.find(tx, { caseFileId });
  }

  /** Locks what was ever asked for a case, in one order: two transactions never deadlock here. */
  async lockOfCase(tx: Tx, caseFileId: string): Promise<FollowUp[]> {
    const lock = { mode: 'pessimistic_write' } as const;
    return this.open(tx, await tx.manager.find(FOLLOW_UP_TABLE, { where: { caseFileId }, order: { id: 'ASC' }, lock }));
  }

  ofCommittee(tx: Tx, committeeId: string): Promise<FollowUp[]> {
    return this.find(tx, { committeeId });
  }

  async add(tx: Tx, followUp: FollowUp): Promise<void> {
    await tx.manager.insert(FOLLOW_UP_TABLE, await this.sealed(tx, followUp));
  }

  /** Saves a follow-up whose row this transaction has locked. */
  async save(tx: Tx, followUp: FollowUp): Promise<void> {
    await tx.manager.update(FOLLOW_UP_TABLE, { id: followUp.id }, await this.sealed(tx, followUp));
  }

  private async find(tx: Tx, where: FindOptionsWhere<FollowUpRow>): Promise<FollowUp[]> {
    return this.open(
      tx,
      await tx.manager.find(FOLLOW_UP_TABLE, { where, order: { dueDate: 'ASC', givenAt: 'ASC', id: 'ASC' } }),
    );
  }

  private async sealed(tx: Tx, followUp: FollowUp): Promise<FollowUpRow> {
    return sealFollowUp(followUp, await this.keys.get(tx, followUp.caseFileId));
  }

  private async open(tx: Tx, rows: FollowUpRow[]): Promise<FollowUp[]> {
    const keys = await this.keys.getMany(
      tx,
      rows.map((row) => row.caseFileId),
    );
    return rows.flatMap((row) => {
      const key = keys.get(row.caseFileId);
      return key ? [openFollowUp(row, key)] : [];
    });
  }
}
