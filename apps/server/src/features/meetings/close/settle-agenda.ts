import { Injectable } from '@nestjs/common';
import { isCase, settlePoint, type GeneralPoint, type Meeting } from '@passerelle/domain';
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
      if (!isCase(item)) await this.agenda.save(tx, settledAtClosing(item, open));
    }
    const settled = await this.facts.of(tx, open);
    return { settled, notes: await this.notes.take(tx, settledPoints(settled)) };
  }
}

/** [POI-3] What a general point comes to. The one on the table has been opened, were it a moment ago. */
export function settledAtClosing(point: GeneralPoint, meeting: Meeting): GeneralPoint {
  const onTheTable = meeting.currentItemId === point.id;
  return settlePoint(onTheTable ? { ...point, secondsSpent: Math.max(1, point.secondsSpent) } : point);
}
