import { Injectable } from '@nestjs/common';
import { looksLikeSocialSecurityNumber, type GeneralPoint } from '@passerelle/domain';
import { loadDocument } from '@passerelle/document-sync/server';
import { noteText } from '@passerelle/sheet';
import type { Tx } from '../../../platform/database/tx.js';
import { refuse } from '../../../platform/refused.js';
import { SheetLog } from '../../../model/sheets/sheet-log.js';
import { SheetRepository } from '../../../model/sheets/sheet.repository.js';

/** The shared notes of general points, taken for the minutes when no member can write in them any more. */
@Injectable()
export class PointNotes {
  constructor(
    private readonly sheets: SheetRepository,
    private readonly log: SheetLog,
  ) {}

  /**
   * The text of each note, by item. They are destroyed first, in this transaction: from then on nothing is added to
   * them, and what the store still reads on its own connection is all that was ever acknowledged.
   */
  async take(tx: Tx, points: readonly GeneralPoint[]): Promise<Map<string, string>> {
    const ids = points.map(({ id }) => id);
    const sheets = await this.sheets.ofItems(tx, ids);
    await this.sheets.destroy(tx, ids);
    const notes = new Map<string, string>();
    for (const { id, agendaItemId } of sheets) notes.set(agendaItemId, await this.textOf(id));
    for (const { id, title } of points) {
      if (!looksLikeSocialSecurityNumber(notes.get(id) ?? '')) continue;
      refuse('looks-like-social-security-number', { references: title === '' ? [] : [title] });
    }
    return notes;
  }

  private async textOf(sheetId: string): Promise<string> {
    const stored = await this.log.load(sheetId);
    if (!stored) throw new Error('a note went before it was read');
    const doc = loadDocument(stored);
    const text = noteText(doc);
    doc.destroy();
    return text;
  }
}
