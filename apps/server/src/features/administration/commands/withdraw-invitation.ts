import { Injectable } from '@nestjs/common';
import type { MemberActor } from '../../../platform/database/actor.js';
import { toCommand } from '../../../platform/database/commands.js';
import { Transaction } from '../../../platform/database/transaction.js';
import { refuse } from '../../../platform/refused.js';
import { announcePeople, CommitteeKeeping } from '../committee-admin.js';
import { InvitationRepository } from '../../../model/invitations/invitation.repository.js';

/** The link of an invitation opens nothing any more. One that was used stays as it is. */
@Injectable()
export class WithdrawInvitation {
  constructor(
    private readonly transaction: Transaction,
    private readonly keeping: CommitteeKeeping,
    private readonly invitations: InvitationRepository,
  ) {}

  /** Gives the committee of the invitation. */
  async execute(actor: MemberActor, id: string, request: { commandId: string }): Promise<string> {
    const found = await this.transaction.run(actor, (tx) => this.invitations.get(tx, id));
    const committeeId = found.committeeId ?? refuse('not-found');
    await this.transaction.command(actor, toCommand('administration.withdraw-invitation', id, request), async (tx) => {
      await this.keeping.toChange(tx, committeeId);
      const invitation = await this.invitations.lock(tx, id);
      if (invitation.usedAt !== null || invitation.withdrawnAt !== null) return;
      await this.invitations.save(tx, { ...invitation, withdrawnAt: tx.now });
      await tx.audit({ action: 'administration.withdraw-invitation', subjectId: id, committeeId });
      announcePeople(tx, committeeId);
    });
    return committeeId;
  }
}
