import { Injectable } from '@nestjs/common';
import { isCase, mayWritePoint, mayWriteSheet, type Meeting, type Viewer } from '@passerelle/domain';
import type { Work } from '../platform/database/transaction.js';
import { AgendaRepository } from './agenda.repository.js';
import { CaseSight } from './case-sight.js';
import { PointSight } from './point-sight.js';
import { subjectOf } from './sealed-agenda-item.js';

/** An item that the viewer sees now, whether or not they write in its document, and what its traces name. */
export interface ItemRights {
  meeting: Meeting;
  subjectId: string;
  write: boolean;
}

/** The right to an item of the agenda, a case or a general point: each by its own rule. */
@Injectable()
export class ItemSight {
  constructor(
    private readonly agenda: AgendaRepository,
    private readonly cases: CaseSight,
    private readonly points: PointSight,
  ) {}

  /** Forbidden and absent are told alike. */
  async rights(work: Work, viewer: Viewer, itemId: string): Promise<ItemRights> {
    const item = await this.agenda.get(work, itemId);
    const subjectId = subjectOf(item);
    if (isCase(item)) {
      const { meeting, caseFile, room } = await this.cases.item(work, viewer, itemId);
      return { meeting, subjectId, write: mayWriteSheet(viewer, caseFile, room) };
    }
    const { meeting } = await this.points.point(work, viewer, itemId);
    return { meeting, subjectId, write: mayWritePoint(viewer, meeting.committeeId) };
  }
}
