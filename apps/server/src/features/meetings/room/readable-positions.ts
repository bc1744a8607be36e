import { Injectable } from '@nestjs/common';
import { isCase, type Meeting, type Viewer } from '@passerelle/domain';
import type { Tx } from '../../../platform/database/tx.js';
import { onAgenda, VisibleCases } from '../../../model/agenda/visible-cases.js';

/** The items of an agenda that a viewer reads. */
@Injectable()
export class ReadablePositions {
  constructor(private readonly sights: VisibleCases) {}

  /** Their positions, by item; an item reserved for the viewer is not among them. */
  async of(tx: Tx, viewer: Viewer, meeting: Meeting): Promise<Map<string, number>> {
    const seen = await this.sights.of(tx, viewer, meeting);
    const lines = onAgenda(seen).map((item, index) => ({ item, place: index + 1 }));
    const readable = lines.filter(({ item }) => !isCase(item) || seen.visible.has(item.caseFileId));
    return new Map(readable.map(({ item, place }) => [item.id, place]));
  }
}
