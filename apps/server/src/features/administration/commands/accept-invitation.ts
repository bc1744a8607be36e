import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { cleanMemberName, type Account, type Invitation } from '@passerelle/domain';
import type { Tx } from '../../../platform/database/tx.js';
import { Transaction } from '../../../platform/database/transaction.js';
import { acceptedText } from '../../../platform/refused.js';
import { AccountRepository } from '../../../model/accounts/account.repository.js';
import { StartSignIn } from '../../../model/sign-ins/start-sign-in.js';
import { SpendInvitation } from '../redeem-invitation.js';
import { TakePlace } from '../grant-membership.js';

interface Acceptance {
  token: string;
  name: string;
  /** The sign-in that this browser had before. */
  replacedCookie: string | null;
}

/**
 * Uses an invitation, once. A new account begins with it, signed in. A known one takes the seat and signs in by itself
 * as it always does: whoever invited was told the link too, and must not become somebody else with it. The operator of
 * the instance alone gives a link that signs in a known account.
 */
@Injectable()
export class AcceptInvitation {
  constructor(
    private readonly transaction: Transaction,
    private readonly spend: SpendInvitation,
    private readonly accounts: AccountRepository,
    private readonly place: TakePlace,
    private readonly startSignIn: StartSignIn,
  ) {}

  /** Gives the secret of the cookie, or null when the account has to sign in by itself. */
  execute({ token, name, replacedCookie }: Acceptance): Promise<string | null> {
    return this.transaction.run({ kind: 'visitor' }, async (tx) => {
      const invitation = await this.spend.execute(tx, token);
      const known = await this.accounts.ofEmail(tx, invitation.email);
      const account = known ?? (await this.begin(tx, invitation, name));
      await this.place.execute(tx, invitation, account);
      await tx.audit({
        action: 'administration.accept-invitation',
        subjectId: invitation.id,
        committeeId: invitation.committeeId ?? undefined,
      });
      if (known && invitation.invitedBy !== null) return null;
      return this.startSignIn.execute(tx, account.id, replacedCookie);
    });
  }

  private begin(tx: Tx, { email }: Invitation, name: string): Promise<Account> {
    const shown = acceptedText(cleanMemberName(name));
    return this.accounts.provide(tx, { id: randomUUID(), email, name: shown, administrator: false });
  }
}
