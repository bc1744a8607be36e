import { Injectable } from '@nestjs/common';
import { isCase, settlePointOf, type Meeting } from '@passerelle/domain';
import { AgendaRepository } from '../../../model/agenda/agenda.repository.js';
import { CurrentItem } from '../../../model/agenda/current-item.js';
import type { Tx } from '../../../platform/database/tx.js';
import { ClosingFacts, settledPoints, type SettledItem } from './closing-facts.js';
import { PointNotes } from './point-notes.js';

/** What each line of the agenda came to: the time is counted, the general points are settled, their notes are taken. */
@Injectable()
export class SettleAgenda {
  constructor(
    private readonly currentItem: CurrentItem,
    private readonly agenda: AgendaRepository,
    private readonly facts: ClosingFacts,
    private readonly notes: PointNotes,
  ) {}

  async execute(tx: Tx, open: Meeting): Promise<{ settled: SettledItem[]; notes: Map<string, string> }> {
    await this.currentItem.countTime(tx, open, null);
    for (const item of await this.agenda.ofMeeting(tx, open.id)) {
      if (!isCase(item)) await this.agenda.save(tx, settlePointOf(open, item));
    }
    const settled = await this.facts.of(tx, open);
    return { settled, notes: await this.notes.take(tx, settledPoints(settled)) };
  }
}
