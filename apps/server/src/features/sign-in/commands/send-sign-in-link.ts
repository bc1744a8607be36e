import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { isDeactivated, linksThatServe } from '@passerelle/domain';
import { AccountRepository } from '../../../model/accounts/account.repository.js';
import { digestOf, newSecret } from '../../../model/sign-ins/digest.js';
import { KnownBrowserRepository } from '../../../model/sign-ins/known-browser.repository.js';
import { before, LINK_LIFETIME } from '../../../model/sign-ins/lifetimes.js';
import { SignInLinkRepository } from '../../../model/sign-ins/sign-in-link.repository.js';
import { CONFIG, type Config } from '../../../platform/config.js';
import { Transaction } from '../../../platform/database/transaction.js';
import type { Tx } from '../../../platform/database/tx.js';
import { MAILER, type Mailer } from '../../../platform/mail/mailer.js';
import { signInMail } from '../sign-in-mail.js';

interface LinkRequest {
  email: string;
  /** The cookie of the browser. */
  browser: string;
  /** Its other cookie, from an earlier sign-in of whichever account. */
  knownCookie: string | null;
}

/**
 * Mails a sign-in link; to a mailbox that has received enough of them, none: an earlier one opens in this browser too,
 * which gives no more than a link of its own would. The reply, the limits and the work done are the same for an address
 * of no account: only the mail is missing.
 */
@Injectable()
export class SendSignInLink {
  constructor(
    private readonly transaction: Transaction,
    private readonly accounts: AccountRepository,
    private readonly links: SignInLinkRepository,
    private readonly knownBrowsers: KnownBrowserRepository,
    @Inject(MAILER) private readonly mailer: Mailer,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async execute(request: LinkRequest): Promise<void> {
    await this.transaction.run({ kind: 'visitor' }, (tx) => this.send(tx, request));
  }

  private async send(tx: Tx, { email, browser, knownCookie }: LinkRequest): Promise<void> {
    const since = before(tx.now, LINK_LIFETIME);
    const emailDigest = digestOf(email.toLowerCase());
    const browserDigest = digestOf(browser);
    const stored = await this.accounts.ofEmail(tx, email);
    // [SIGN-7] A deactivated account is answered as an unknown address.
    const account = stored && !isDeactivated(stored) ? stored : null;
    const question = { cookieDigest: digestOf(knownCookie ?? ''), email };
    const [fromKnown = false] = await this.knownBrowsers.areKnown(tx, [question]);
    const mailed = await this.links.lockMailed(tx, emailDigest, since);
    const serving = linksThatServe(mailed, fromKnown, tx.now);

    for (const link of serving) await this.links.openAlsoIn(tx, link, browserDigest);
    if (serving.length === 0) {
      const token = newSecret();
      const link = { emailDigest, fromKnown, tokenDigest: digestOf(token), browserDigests: [browserDigest] };
      const [accountId, askedAt] = [account?.id ?? null, tx.now];
      await this.links.forget(tx, since);
      await this.links.add(tx, { id: randomUUID(), ...link, accountId, askedAt, usedAt: null });
      if (account) await this.mailer.send(tx, signInMail(account.email, this.config.origin, token));
    }

    await tx.audit({ action: 'sign-in.ask-link', subjectId: account?.id });
  }
}
