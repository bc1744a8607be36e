import { Injectable } from '@nestjs/common';
import type { AgendaItemView } from '@passerelle/contracts';
import { ViewerRepository } from '../../memberships/viewer.repository.js';
import { CaseAccess } from '../case-access.js';
import type { Tx } from '../../../platform/database/tx.js';
import { presentAgendaItem } from './agenda-item.view.js';
import { CaseFollowUps } from './case-follow-ups.js';
import { ItemFacts } from './item-facts.js';

/** The current case, with its decision and its follow-ups, for a member who sees it now. */
@Injectable()
export class ShowAgendaItem {
  constructor(
    private readonly viewers: ViewerRepository,
    private readonly access: CaseAccess,
    private readonly facts: ItemFacts,
    private readonly followUps: CaseFollowUps,
  ) {}

  async execute(tx: Tx, { itemId }: { itemId: string }): Promise<AgendaItemView> {
    const viewer = await this.viewers.get(tx);
    const authorised = await this.access.item(tx, viewer, itemId);
    const { item, meeting } = authorised;
    await tx.audit({ action: 'agenda.show', subjectId: item.caseFileId, committeeId: meeting.committeeId });
    const facts = await this.facts.of(tx, authorised);
    return presentAgendaItem(authorised, viewer, facts, await this.followUps.of(tx, viewer, authorised));
  }
}
