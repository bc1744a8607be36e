import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { newInvitation } from '@passerelle/domain';
import { AccountRepository } from '../../../model/accounts/account.repository.js';
import { InvitationRepository } from '../../../model/invitations/invitation.repository.js';
import type { Tx } from '../../../platform/database/tx.js';
import { Transaction } from '../../../platform/database/transaction.js';
import { refuse } from '../../../platform/refused.js';
import { InvitationLinks } from '../invitation-link.js';

const OPERATOR = { kind: 'job', purpose: 'administration.invite-administrator' } as const;

/** The operator of the instance says who runs it: an operator who can run this already holds the database and the keys. */
@Injectable()
export class InviteAdministrator {
  constructor(
    private readonly transaction: Transaction,
    private readonly accounts: AccountRepository,
    private readonly invitations: InvitationRepository,
    private readonly links: InvitationLinks,
  ) {}

  /** Gives the link, which opens once. A link that waits for the same address opens nothing any more. */
  execute(email: string): Promise<string> {
    return this.transaction.run(OPERATOR, (tx) => this.invite(tx, email));
  }

  private async invite(tx: Tx, email: string): Promise<string> {
    const known = await this.accounts.ofEmail(tx, email);
    if (known?.administrator) refuse('already-a-member', { field: 'email' });

    const id = randomUUID();
    const invitation = newInvitation({ id, tokenDigest: '', email, invitedBy: null }, null, tx.now);
    await this.invitations.add(tx, this.links.renew(invitation));

    await tx.audit({ action: 'administration.invite-administrator', subjectId: id });
    return this.links.of(invitation);
  }
}
