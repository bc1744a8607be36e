import { Injectable } from '@nestjs/common';
import { isCase, type Meeting, type Viewer } from '@passerelle/domain';
import type { Work } from '../../../platform/database/transaction.js';
import { onAgenda, VisibleCases } from '../../../model/agenda/visible-cases.js';

/** The lines of an agenda that a viewer reads. */
@Injectable()
export class ReadablePlaces {
  constructor(private readonly sights: VisibleCases) {}

  /** Their places, by item; a line reserved for the viewer is not among them. */
  async of(work: Work, viewer: Viewer, meeting: Meeting): Promise<Map<string, number>> {
    const seen = await this.sights.of(work, viewer, meeting);
    const lines = onAgenda(seen).map((item, index) => ({ item, place: index + 1 }));
    const readable = lines.filter(({ item }) => !isCase(item) || seen.visible.has(item.caseFileId));
    return new Map(readable.map(({ item, place }) => [item.id, place]));
  }
}
