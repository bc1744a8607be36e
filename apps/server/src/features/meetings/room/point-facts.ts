import { Injectable } from '@nestjs/common';
import type { FollowUpView } from '@passerelle/contracts';
import type { CalendarDate, Viewer } from '@passerelle/domain';
import { CommitteeGround } from '../../../model/committees/committee-checks.js';
import type { SeenPoint } from '../../../model/agenda/point-access.js';
import type { Work } from '../../../platform/database/transaction.js';
import { SheetStore } from '../../../model/sheets/sheet-store.js';
import { RoomNames } from '../../../model/memberships/committee-names.js';
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
    private readonly sheets: SheetStore,
    private readonly names: RoomNames,
    private readonly undone: UndoneFollowUps,
    private readonly ground: CommitteeGround,
  ) {}

  async of(work: Work, viewer: Viewer, { meeting, point }: SeenPoint): Promise<PointPageFacts> {
    const [sheet] = await this.sheets.ofItems(work, [point.id]);
    return {
      sheetId: sheet?.id ?? null,
      organisations: await this.names.organisations(work, meeting.committeeId),
      followUps: point.kind === 'review' ? await this.undone.before(work, viewer, meeting) : [],
      today: await this.ground.today(work, meeting.committeeId),
    };
  }
}
