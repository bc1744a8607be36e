import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { CommittedWording } from '@passerelle/domain';
import type { Tx } from '../../platform/database/tx.js';
import { refuse } from '../../platform/refused.js';
import { SheetRooms } from '../sheets/sheet-rooms.js';
import { SheetRepository } from '../sheets/sheet.repository.js';

/** The crossing of the two roads: a draft read from the server's own committed copy, to become a fact. */
@Injectable()
export class CommittedWordings {
  constructor(
    private readonly sheets: SheetRepository,
    private readonly rooms: SheetRooms,
  ) {}

  /** The proposal of an item's common sheet, its digest, and the sequence number at which it was read. */
  async of(tx: Tx, agendaItemId: string): Promise<CommittedWording> {
    const [sheet] = await this.sheets.ofItems(tx, [agendaItemId]);
    if (!sheet) refuse('item-not-on-agenda');
    const { text, seq } = await this.rooms.wording(sheet.id);
    return { text, seq, digest: createHash('sha256').update(text, 'utf8').digest('hex') };
  }
}
