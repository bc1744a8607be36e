import { Injectable } from '@nestjs/common';
import type { CalendarDate, CaseItem, Decision, DecisionFollowThrough, Meeting, Reservation } from '@passerelle/domain';
import { ItemHistory } from '../../decisions/item-history.js';
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
  last: { item: CaseItem; meeting: Meeting; decision: Decision | null } | null;
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
    const last = (await this.history.before(tx, item, meeting))[0] ?? null;
    const [sheet] = await this.sheets.ofItems(tx, [item.id]);
    return {
      decision,
      reservations,
      sheetId: sheet?.id ?? null,
      last,
      lastFollowThrough: await this.decisions.followThrough(tx, last?.decision ?? null),
      organisations: await this.names.organisations(tx, meeting.committeeId),
      people: await this.names.people(tx, [item.proposedBy, decision?.recordedBy, ...wrote]),
      today: await this.committee.today(tx, meeting.committeeId),
    };
  }
}
