import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { cleanMemberName, isDeactivated, type Account, type Invitation } from '@passerelle/domain';
import { AccountRepository } from '../../../model/accounts/account.repository.js';
import { RememberBrowser } from '../../../model/sign-ins/remember-browser.js';
import { StartSignIn } from '../../../model/sign-ins/start-sign-in.js';
import type { Tx } from '../../../platform/database/tx.js';
import { Transaction } from '../../../platform/database/transaction.js';
import { acceptedText, refuse } from '../../../platform/refused.js';
import { GrantMembership } from '../grant-membership.js';
import { RedeemInvitation } from '../redeem-invitation.js';

interface Acceptance {
  token: string;
  name: string;
  /** The sign-in that this browser had before. */
  replacedCookie: string | null;
  /** What it has from an earlier sign-in, of whichever account. */
  knownCookie: string | null;
  userAgent?: string | undefined;
}

/** The secrets of the cookies. */
interface SignedIn {
  signIn: string;
  known: string;
}

/**
 * Uses an invitation, once. A new account begins with it, signed in. A known one gets the membership and signs in by
 * itself as it always does: the author of the invitation has the link too, and must not become another member with it.
 * The operator of the instance alone gives a link that signs in a known account.
 */
@Injectable()
export class AcceptInvitation {
  constructor(
    private readonly transaction: Transaction,
    private readonly redeem: RedeemInvitation,
    private readonly accounts: AccountRepository,
    private readonly grant: GrantMembership,
    private readonly startSignIn: StartSignIn,
    private readonly remember: RememberBrowser,
  ) {}

  /** Null when the account has to sign in by itself. */
  execute(acceptance: Acceptance): Promise<SignedIn | null> {
    return this.transaction.run({ kind: 'visitor' }, (tx) => this.accept(tx, acceptance));
  }

  private async accept(tx: Tx, { token, name, ...browser }: Acceptance): Promise<SignedIn | null> {
    const invitation = await this.redeem.execute(tx, token);
    const known = await this.accounts.ofEmail(tx, invitation.email);

    if (known && isDeactivated(known)) refuse('link-expired');
    const account = known ?? (await this.newAccount(tx, invitation, name));
    await this.grant.execute(tx, invitation, account);

    const { id: subjectId, committeeId } = invitation;
    await tx.audit({ action: 'administration.accept-invitation', subjectId, committeeId: committeeId ?? undefined });
    if (known && invitation.invitedBy !== null) return null;
    const signIn = await this.startSignIn.execute(tx, account.id, browser.replacedCookie, browser.userAgent);
    return { signIn, known: await this.remember.execute(tx, account.id, browser.knownCookie) };
  }

  private newAccount(tx: Tx, { email }: Invitation, name: string): Promise<Account> {
    const shown = acceptedText(cleanMemberName(name));
    return this.accounts.provide(tx, {
      id: randomUUID(),
      email,
      name: shown,
      administrator: false,
      deactivatedAt: null,
    });
  }
}
