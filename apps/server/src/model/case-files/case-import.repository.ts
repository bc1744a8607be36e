import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.js';
import { refuse } from '../../platform/refused.js';
import { CASE_IMPORT_TABLE, type CaseImport } from './case-import.table.js';

@Injectable()
export class CaseImportRepository {
  find(tx: Tx, id: string): Promise<CaseImport | null> {
    return tx.manager.findOneBy(CASE_IMPORT_TABLE, { id });
  }

  /** With its row locked until the end of the transaction. */
  async lock(tx: Tx, id: string): Promise<CaseImport> {
    const lock = { mode: 'pessimistic_write' } as const;
    return (await tx.manager.findOne(CASE_IMPORT_TABLE, { where: { id }, lock })) ?? refuse('not-found');
  }

  /** The lists of a committee, newest first, of one member or of all. */
  latest(tx: Tx, committeeId: string, by: string | null, most: number): Promise<CaseImport[]> {
    const where = by === null ? { committeeId } : { committeeId, importedBy: by };
    return tx.manager.find(CASE_IMPORT_TABLE, { where, order: { at: 'DESC', id: 'ASC' }, take: most });
  }

  async add(tx: Tx, list: CaseImport): Promise<void> {
    await tx.manager.insert(CASE_IMPORT_TABLE, list);
  }

  /** Of a list that is stored, only `undoneAt` changes. */
  async save(tx: Tx, { id, undoneAt }: CaseImport): Promise<void> {
    await tx.manager.update(CASE_IMPORT_TABLE, { id }, { undoneAt });
  }
}
