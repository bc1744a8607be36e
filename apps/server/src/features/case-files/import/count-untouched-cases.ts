import { Injectable } from '@nestjs/common';
import { isUntouched } from '@passerelle/domain';
import { CaseFileRepository } from '../../../model/case-files/case-file.repository.js';
import type { CaseImport } from '../../../model/case-files/case-import.table.js';
import type { Tx } from '../../../platform/database/tx.js';
import { ProposedCasesRepository } from '../../../model/agenda/proposed-cases.repository.js';

/** Counts the cases that undoing a list would take back now. */
@Injectable()
export class CountUntouchedCases {
  constructor(
    private readonly caseFiles: CaseFileRepository,
    private readonly proposed: ProposedCasesRepository,
  ) {}

  async byImport(tx: Tx, lists: readonly CaseImport[]): Promise<Map<string, number>> {
    const brought = await this.caseFiles.outlineOfImported(
      tx,
      lists.map(({ id }) => id),
    );
    const items = await this.proposed.itemsOf(
      tx,
      brought.map(({ id }) => id),
    );
    const counts = new Map<string, number>();
    for (const { id, importId, version } of brought) {
      if (importId === null || !isUntouched({ version }, items.get(id)?.length ?? 0)) continue;
      counts.set(importId, (counts.get(importId) ?? 0) + 1);
    }
    return counts;
  }
}
