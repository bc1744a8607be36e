import { Injectable } from '@nestjs/common';
import {
  lastTime,
  type CalendarDate,
  type Decision,
  type DecisionFollowThrough,
  type Reservation,
} from '@passerelle/domain';
import { ItemHistory, type PastItem } from '../../decisions/item-history.js';
import { CommitteeChecks } from '../../committees/committee-checks.js';
import type { AuthorisedItem } from '../case-access.js';
import type { Tx } from '../../../platform/database/tx.js';
import { SheetRepository } from '../../sheets/sheet.repository.js';
import { ItemDecisions } from './item-decisions.js';
import { CommitteeNames } from '../../memberships/committee-names.js';

export interface ItemPageFacts {
  decision: Decision | null;
  reservations: Reservation[];
  sheetId: string | null;
  last: PastItem | null;
  /** The postponement that came after the decision of last time. */
  postponedSince: PastItem | null;
  /** What became of the decision of last time. */
  lastFollowThrough: DecisionFollowThrough | null;
  organisations: Map<string, string>;
  people: Map<string, string>;
  today: CalendarDate;
}

/** What the page of a current case needs beside the case. */
@Injectable()
export class ItemFacts {
  constructor(
    private readonly decisions: ItemDecisions,
    private readonly sheets: SheetRepository,
    private readonly history: ItemHistory,
    private readonly names: CommitteeNames,
    private readonly committee: CommitteeChecks,
  ) {}

  async of(tx: Tx, { meeting, item }: AuthorisedItem): Promise<ItemPageFacts> {
    const { decision, reservations } = await this.decisions.of(tx, item.id);
    const wrote = reservations.map(({ recordedBy }) => recordedBy);
    const { last, postponedSince } = lastTime(await this.history.before(tx, item, meeting));
    const [sheet] = await this.sheets.ofItems(tx, [item.id]);
    return {
      decision,
      reservations,
      sheetId: sheet?.id ?? null,
      last,
      postponedSince,
      lastFollowThrough: await this.decisions.followThrough(tx, last?.decision ?? null),
      organisations: await this.names.organisations(tx, meeting.committeeId),
      people: await this.names.people(tx, [item.proposedBy, decision?.recordedBy, ...wrote]),
      today: await this.committee.today(tx, meeting.committeeId),
    };
  }
}
