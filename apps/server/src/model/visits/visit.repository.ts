import { Injectable } from '@nestjs/common';
import type { Visit } from '@passerelle/domain';
import type { Work } from '../../platform/database/transaction.js';
import { VISIT_TABLE } from './visit.table.js';

@Injectable()
export class VisitRepository {
  find(work: Work, accountId: string, committeeId: string): Promise<Visit | null> {
    return work.manager.findOneBy(VISIT_TABLE, { accountId, committeeId });
  }

  async save(work: Work, visit: Visit): Promise<void> {
    await work.manager.upsert(VISIT_TABLE, visit, ['accountId', 'committeeId']);
  }
}
