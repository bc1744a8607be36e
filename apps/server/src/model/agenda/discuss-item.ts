import { Injectable } from '@nestjs/common';
import type { CaseItem, Viewer } from '@passerelle/domain';
import { ViewerRepository } from '../memberships/viewer.repository.js';
import { AgendaRepository } from './agenda.repository.js';
import { announceMeeting } from '../meetings/announce-meeting.js';
import { CaseSight, type SeenItem } from './case-access.js';
import type { MemberActor } from '../../platform/database/actor.js';
import { asked, Transaction, type Work } from '../../platform/database/transaction.js';
import { refuse } from '../../platform/refused.js';

export interface Discussed extends SeenItem {
  work: Work;
  viewer: Viewer;
}

/** What every command on the case on the table has in common: the lock, the sight of the case, the trace, the news. */
@Injectable()
export class DiscussItem {
  constructor(
    private readonly transaction: Transaction,
    private readonly viewers: ViewerRepository,
    private readonly sight: CaseSight,
    private readonly agenda: AgendaRepository,
  ) {}

  /** `decide` authorises, applies the rule and answers the item as it becomes. */
  async execute(
    actor: MemberActor,
    itemId: string,
    request: { commandId: string; expectedVersion?: number; action: string },
    decide: (seen: Discussed) => Promise<CaseItem>,
  ): Promise<void> {
    await this.transaction.command(actor, asked(request.action, itemId, request), async (work) => {
      const viewer = await this.viewers.get(work);
      const seen = await this.sight.lockItem(work, viewer, itemId);
      const { meeting, item } = seen;
      if (request.expectedVersion !== undefined && request.expectedVersion !== item.version) {
        refuse('stale-version', { version: item.version });
      }

      const changed = await decide({ ...seen, work, viewer });

      if (changed !== item) await this.agenda.save(work, changed);
      await work.audit({ action: request.action, subjectId: item.caseFileId, committeeId: meeting.committeeId });
      announceMeeting(work, meeting);
    });
  }
}
