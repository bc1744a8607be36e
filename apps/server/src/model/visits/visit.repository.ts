import { Injectable } from '@nestjs/common';
import type { Visit } from '@passerelle/domain';
import type { Tx } from '../../platform/database/tx.js';
import { VISIT_TABLE } from './visit.table.js';

@Injectable()
export class VisitRepository {
  find(tx: Tx, accountId: string, committeeId: string): Promise<Visit | null> {
    return tx.manager.findOneBy(VISIT_TABLE, { accountId, committeeId });
  }

  async save(tx: Tx, visit: Visit): Promise<void> {
    await tx.manager.upsert(VISIT_TABLE, visit, ['accountId', 'committeeId']);
  }
}
