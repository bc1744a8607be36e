import { Injectable } from '@nestjs/common';
import type { FollowUp } from '@passerelle/domain';
import { ViewerRepository } from '../../model/memberships/viewer.repository.js';
import type { MemberActor } from '../../platform/database/actor.js';
import type { Tx } from '../../platform/database/tx.js';
import { toCommand } from '../../platform/database/commands.js';
import { Transaction } from '../../platform/database/transaction.js';
import { refuse } from '../../platform/refused.js';
import { announceFollowUps } from '../../model/follow-ups/announce-follow-ups.js';
import { FollowUpRepository } from '../../model/follow-ups/follow-up.repository.js';
import { FollowUpAccess, type AuthorisedFollowUp } from '../../model/follow-ups/follow-up-access.js';

export interface Changing extends AuthorisedFollowUp {
  tx: Tx;
}

/** What every command on a follow-up has in common: the lock, the sight of it, the trace, the news. */
@Injectable()
export class ChangeFollowUp {
  constructor(
    private readonly transaction: Transaction,
    private readonly viewers: ViewerRepository,
    private readonly sight: FollowUpAccess,
    private readonly followUps: FollowUpRepository,
  ) {}

  /** `may` says who is allowed; `change` applies the rule and answers the follow-up as it becomes. */
  async execute(
    actor: MemberActor,
    id: string,
    request: { commandId: string; expectedVersion: number; action: string },
    may: (seen: AuthorisedFollowUp) => boolean,
    change: (seen: Changing) => FollowUp | Promise<FollowUp>,
  ): Promise<void> {
    await this.transaction.command(actor, toCommand(request.action, id, request), async (tx) => {
      const seen = await this.sight.lock(tx, await this.viewers.get(tx), id);
      const { version, caseFileId: subjectId, committeeId } = seen.followUp;
      if (!may(seen)) refuse('not-allowed');
      if (request.expectedVersion !== version) refuse('stale-version', { version });

      const changed = await change({ ...seen, tx });

      await this.followUps.save(tx, changed);
      await tx.audit({ action: request.action, subjectId, committeeId });
      announceFollowUps(tx, changed);
    });
  }
}
