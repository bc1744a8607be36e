import { Injectable } from '@nestjs/common';
import type { FollowUp } from '@passerelle/domain';
import { In, type FindOptionsWhere } from 'typeorm';
import type { Work } from '../platform/database/transaction.js';
import { refuse } from '../platform/refused.js';
import { KeyRingStore } from '../platform/sealing/key-ring-store.js';
import { FOLLOW_UP_TABLE, type FollowUpRow } from './follow-up.table.js';

@Injectable()
export class FollowUpRepository {
  constructor(private readonly keys: KeyRingStore) {}

  /** Locks the follow-up: two answers at once take their turn. */
  async lock(work: Work, id: string): Promise<FollowUp> {
    const row = await work.manager.findOne(FOLLOW_UP_TABLE, { where: { id }, lock: { mode: 'pessimistic_write' } });
    const [followUp] = await this.open(work, row ? [row] : []);
    return followUp ?? refuse('not-found');
  }

  ofItems(work: Work, agendaItemIds: string[]): Promise<FollowUp[]> {
    return this.find(work, { agendaItemId: In(agendaItemIds) });
  }

  ofCase(work: Work, caseFileId: string): Promise<FollowUp[]> {
    return this.find(work, { caseFileId });
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
    const key = await this.keys.get(work, followUp.caseFileId);
    return {
      ...followUp,
      text: key.sealText('follow-up/text', followUp.text),
      declineReason: key.sealOptional('follow-up/decline-reason', followUp.declineReason),
    };
  }

  private async open(work: Work, rows: FollowUpRow[]): Promise<FollowUp[]> {
    const keys = await this.keys.getMany(
      work,
      rows.map((row) => row.caseFileId),
    );
    return rows.flatMap((row) => {
      const key = keys.get(row.caseFileId);
      if (!key) return [];
      const text = key.openText('follow-up/text', row.text);
      return [{ ...row, text, declineReason: key.openOptional('follow-up/decline-reason', row.declineReason) }];
    });
  }
}
