import { Injectable } from '@nestjs/common';
import type { FollowUpView } from '@passerelle/contracts';
import type { CalendarDate, Viewer } from '@passerelle/domain';
import { CommitteeChecks } from '../../../model/committees/committee-checks.js';
import type { AuthorisedPoint } from '../../../model/agenda/point-access.js';
import type { Tx } from '../../../platform/database/tx.js';
import { SheetRepository } from '../../../model/sheets/sheet.repository.js';
import { CommitteeNames } from '../../../model/memberships/committee-names.js';
import { UndoneFollowUps } from './undone-follow-ups.js';

export interface PointPageFacts {
  sheetId: string | null;
  organisations: Map<string, string>;
  followUps: FollowUpView[];
  today: CalendarDate;
}

/** What the page of a general point needs beside the point. */
@Injectable()
export class PointFacts {
  constructor(
    private readonly sheets: SheetRepository,
    private readonly names: CommitteeNames,
    private readonly undone: UndoneFollowUps,
    private readonly committee: CommitteeChecks,
  ) {}

  async of(tx: Tx, viewer: Viewer, { meeting, point }: AuthorisedPoint): Promise<PointPageFacts> {
    const [sheet] = await this.sheets.ofItems(tx, [point.id]);
    return {
      sheetId: sheet?.id ?? null,
      organisations: await this.names.organisations(tx, meeting.committeeId),
      followUps: point.kind === 'review' ? await this.undone.before(tx, viewer, meeting) : [],
      today: await this.committee.today(tx, meeting.committeeId),
    };
  }
}
