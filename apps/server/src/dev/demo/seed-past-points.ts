import { Injectable } from '@nestjs/common';
import { settlePoint, type Meeting } from '@passerelle/domain';
import { AgendaRepository } from '../../model/agenda/agenda.repository.js';
import type { Tx } from '../../platform/database/tx.js';
import { AgendaPlacement } from '../../model/agenda/agenda-placement.js';
import { demoPoint } from './demo-agenda-item.js';
import type { DemoTable } from './demo-table.js';
import { PAST_POINTS } from './toulouse-points.js';

const DAY = 86_400_000;

/** Writes the general points of the past meeting, before its cases; all of them were discussed. */
@Injectable()
export class SeedPastPoints {
  constructor(
    private readonly agenda: AgendaRepository,
    private readonly placement: AgendaPlacement,
  ) {}

  /** Answers the note of each, by item: only the minutes keep it. */
  async execute(tx: Tx, table: DemoTable, meeting: Meeting): Promise<Map<string, string>> {
    const places = await this.placement.opening(tx, meeting.id, PAST_POINTS.length);
    const notes = new Map<string, string>();
    for (const [index, entry] of PAST_POINTS.entries()) {
      const at = new Date(meeting.startsAt.getTime() - 5 * DAY);
      const point = demoPoint(meeting, table, entry, { position: places[index] ?? '', at });
      await this.agenda.add(tx, settlePoint({ ...point, secondsSpent: entry.minutes * 60 - 20 }));
      notes.set(point.id, entry.note);
    }
    return notes;
  }
}
