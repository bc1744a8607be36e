import { Injectable } from '@nestjs/common';
import type { AgendaItem, CalendarDate, Decision, Meeting } from '@passerelle/domain';
import { CommitteeGround } from '../decisions/committee-ground.js';
import { DecisionRepository } from '../decisions/decision.repository.js';
import type { SeenItem } from '../meetings/case-sight.js';
import type { Work } from '../platform/database/transaction.js';
import { SheetStore } from '../sheets/sheet-store.js';
import { ItemHistory } from './item-history.js';
import { RoomNames } from './room-names.js';

export interface ItemPageFacts {
  decision: Decision | null;
  sheetId: string | null;
  last: { item: AgendaItem; meeting: Meeting; decision: Decision | null } | null;
  organisations: Map<string, string>;
  people: Map<string, string>;
  today: CalendarDate;
}

/** What the page of a case on the table needs beside the case. */
@Injectable()
export class ItemFacts {
  constructor(
    private readonly decisions: DecisionRepository,
    private readonly sheets: SheetStore,
    private readonly history: ItemHistory,
    private readonly names: RoomNames,
    private readonly ground: CommitteeGround,
  ) {}

  async of(work: Work, { meeting, item }: SeenItem): Promise<ItemPageFacts> {
    const decision = await this.decisions.ofItem(work, item.id);
    const [sheet] = await this.sheets.ofItems(work, [item.id]);
    return {
      decision,
      sheetId: sheet?.id ?? null,
      last: (await this.history.before(work, item, meeting))[0] ?? null,
      organisations: await this.names.organisations(work, meeting.committeeId),
      people: await this.names.people(work, [item.proposedBy, decision?.recordedBy]),
      today: await this.ground.today(work, meeting.committeeId),
    };
  }
}
