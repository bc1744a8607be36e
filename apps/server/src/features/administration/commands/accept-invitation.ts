import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { cleanMemberName, type Account, type Invitation } from '@passerelle/domain';
import { Transaction, type Work } from '../../../platform/database/transaction.js';
import { acceptedText } from '../../../platform/refused.js';
import { AccountRepository } from '../../../model/accounts/account.repository.js';
import { StartSignIn } from '../../../model/sign-ins/start-sign-in.js';
import { SpendInvitation } from '../redeem-invitation.js';
import { TakePlace } from '../grant-membership.js';

interface Asked {
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
  execute({ token, name, replacedCookie }: Asked): Promise<string | null> {
    return this.transaction.run({ kind: 'visitor' }, async (work) => {
      const invitation = await this.spend.execute(work, token);
      const known = await this.accounts.ofEmail(work, invitation.email);
      const account = known ?? (await this.begin(work, invitation, name));
      await this.place.execute(work, invitation, account);
      await work.audit({
        action: 'administration.accept-invitation',
        subjectId: invitation.id,
        committeeId: invitation.committeeId ?? undefined,
      });
      if (known && invitation.invitedBy !== null) return null;
      return this.startSignIn.execute(work, account.id, replacedCookie);
    });
  }

  private begin(work: Work, { email }: Invitation, name: string): Promise<Account> {
    const shown = acceptedText(cleanMemberName(name));
    return this.accounts.provide(work, { id: randomUUID(), email, name: shown, administrator: false });
  }
}
