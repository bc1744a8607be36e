import { Injectable } from '@nestjs/common';
import type { Work } from '../../platform/database/transaction.js';
import { refuse } from '../../platform/refused.js';
import { CASE_IMPORT_TABLE, type CaseImport } from './case-import.table.js';

@Injectable()
export class CaseImportRepository {
  find(work: Work, id: string): Promise<CaseImport | null> {
    return work.manager.findOneBy(CASE_IMPORT_TABLE, { id });
  }

  /** Until the end of the work for us alone. */
  async lock(work: Work, id: string): Promise<CaseImport> {
    const lock = { mode: 'pessimistic_write' } as const;
    return (await work.manager.findOne(CASE_IMPORT_TABLE, { where: { id }, lock })) ?? refuse('not-found');
  }

  /** The lists of a committee, newest first, by one member or by anybody. */
  latest(work: Work, committeeId: string, by: string | null, most: number): Promise<CaseImport[]> {
    const where = by === null ? { committeeId } : { committeeId, importedBy: by };
    return work.manager.find(CASE_IMPORT_TABLE, { where, order: { at: 'DESC', id: 'ASC' }, take: most });
  }

  async add(work: Work, list: CaseImport): Promise<void> {
    await work.manager.insert(CASE_IMPORT_TABLE, list);
  }

  async undo(work: Work, id: string): Promise<void> {
    await work.manager.update(CASE_IMPORT_TABLE, { id }, { undoneAt: work.now });
  }
}
