import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { AGENDA_ITEM_TABLE } from './agenda-item.table.js';
import type { Tx } from '../../platform/database/tx.js';

/** The agendas on which cases were: their texts stay sealed. */
@Injectable()
export class ProposedCasesRepository {
  /** The agenda items that some cases ever had, withdrawn ones too, by case. */
  async itemsOf(tx: Tx, caseFileIds: readonly string[]): Promise<Map<string, string[]>> {
    if (caseFileIds.length === 0) return new Map();
    const rows = await tx.manager.find(AGENDA_ITEM_TABLE, {
      select: { id: true, caseFileId: true },
      where: { caseFileId: In([...new Set(caseFileIds)]) },
    });
    const items = new Map<string, string[]>();
    for (const { id, caseFileId } of rows) {
      if (caseFileId !== null) items.set(caseFileId, [...(items.get(caseFileId) ?? []), id]);
    }
    return items;
  }
}
