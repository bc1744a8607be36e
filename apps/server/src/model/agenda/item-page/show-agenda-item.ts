import { Injectable } from '@nestjs/common';
import type { AgendaItemView } from '@passerelle/contracts';
import { ViewerRepository } from '../../memberships/viewer.repository.js';
import { CaseSight } from '../case-access.js';
import type { MemberActor } from '../../../platform/database/actor.js';
import { Transaction } from '../../../platform/database/transaction.js';
import { presentAgendaItem } from './agenda-item.view.js';
import { CaseFollowUps } from './case-follow-ups.js';
import { ItemFacts } from './item-facts.js';

/** The case on the table, with its decision and its follow-ups, for whoever sees it now. */
@Injectable()
export class ShowAgendaItem {
  constructor(
    private readonly transaction: Transaction,
    private readonly viewers: ViewerRepository,
    private readonly sight: CaseSight,
    private readonly facts: ItemFacts,
    private readonly followUps: CaseFollowUps,
  ) {}

  execute(actor: MemberActor, itemId: string): Promise<AgendaItemView> {
    return this.transaction.run(actor, async (work) => {
      const viewer = await this.viewers.get(work);
      const seen = await this.sight.item(work, viewer, itemId);
      const { item, meeting } = seen;
      await work.audit({ action: 'agenda.show', subjectId: item.caseFileId, committeeId: meeting.committeeId });
      const facts = await this.facts.of(work, seen);
      return presentAgendaItem(seen, viewer, facts, await this.followUps.of(work, viewer, seen));
    });
  }
}
