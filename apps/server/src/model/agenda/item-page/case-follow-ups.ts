import { Injectable } from '@nestjs/common';
import type { AgendaItemView } from '@passerelle/contracts';
import { mayReadCaseFile, type Viewer } from '@passerelle/domain';
import { FollowUpRepository } from '../../follow-ups/follow-up.repository.js';
import { ShowFollowUps } from '../../follow-ups/show-follow-ups.js';
import type { AuthorisedItem } from '../case-access.js';
import type { Tx } from '../../../platform/database/tx.js';

/** The follow-ups of a case already seen, by agenda item. */
@Injectable()
export class CaseFollowUps {
  constructor(
    private readonly followUps: FollowUpRepository,
    private readonly show: ShowFollowUps,
  ) {}

  async of(
    tx: Tx,
    viewer: Viewer,
    { meeting, item, caseFile }: AuthorisedItem,
  ): Promise<Map<string, AgendaItemView['followUps']>> {
    const all = await this.followUps.ofCase(tx, item.caseFileId);
    const place = mayReadCaseFile(viewer, caseFile) ? 'file' : 'card';
    const views = await this.show.present(tx, viewer, meeting.committeeId, all, place);
    const itemOf = new Map(all.map((followUp) => [followUp.id, followUp.agendaItemId]));
    const byItem = new Map<string, AgendaItemView['followUps']>();
    for (const view of views) {
      const itemId = itemOf.get(view.id) ?? '';
      byItem.set(itemId, [...(byItem.get(itemId) ?? []), view]);
    }
    return byItem;
  }
}
