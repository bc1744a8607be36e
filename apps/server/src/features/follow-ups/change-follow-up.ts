import { Injectable } from '@nestjs/common';
import type { FollowUp } from '@passerelle/domain';
import { ViewerRepository } from '../../model/memberships/viewer.repository.js';
import type { MemberActor } from '../../platform/database/actor.js';
import { asked, Transaction, type Work } from '../../platform/database/transaction.js';
import { refuse } from '../../platform/refused.js';
import { announceFollowUps } from '../../model/follow-ups/announce-follow-ups.js';
import { FollowUpRepository } from '../../model/follow-ups/follow-up.repository.js';
import { FollowUpSight, type SeenFollowUp } from '../../model/follow-ups/follow-up-access.js';

export interface Changing extends SeenFollowUp {
  work: Work;
}

/** What every command on a follow-up has in common: the lock, the sight of it, the trace, the news. */
@Injectable()
export class ChangeFollowUp {
  constructor(
    private readonly transaction: Transaction,
    private readonly viewers: ViewerRepository,
    private readonly sight: FollowUpSight,
    private readonly followUps: FollowUpRepository,
  ) {}

  /** `may` says who is allowed; `change` applies the rule and answers the follow-up as it becomes. */
  async execute(
    actor: MemberActor,
    id: string,
    request: { commandId: string; expectedVersion: number; action: string },
    may: (seen: SeenFollowUp) => boolean,
    change: (seen: Changing) => FollowUp | Promise<FollowUp>,
  ): Promise<void> {
    await this.transaction.command(actor, asked(request.action, id, request), async (work) => {
      const seen = await this.sight.lock(work, await this.viewers.get(work), id);
      const { version, caseFileId: subjectId, committeeId } = seen.followUp;
      if (!may(seen)) refuse('not-allowed');
      if (request.expectedVersion !== version) refuse('stale-version', { version });

      const changed = await change({ ...seen, work });

      await this.followUps.save(work, changed);
      await work.audit({ action: request.action, subjectId, committeeId });
      announceFollowUps(work, changed);
    });
  }
}
