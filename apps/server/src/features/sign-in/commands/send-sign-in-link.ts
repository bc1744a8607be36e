import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { AccountRepository } from '../../../model/accounts/account.repository.js';
import { digestOf, newSecret } from '../../../model/sign-ins/digest.js';
import { before, LINK_LIFETIME, LINKS_PER_ADDRESS, LINKS_PER_EMAIL } from '../../../model/sign-ins/lifetimes.js';
import { SignInLinkRepository } from '../../../model/sign-ins/sign-in-link.repository.js';
import { CONFIG, type Config } from '../../../platform/config.js';
import { Transaction } from '../../../platform/database/transaction.js';
import type { Tx } from '../../../platform/database/tx.js';
import { MAILER, type Mailer } from '../../../platform/mail/mailer.js';
import { refuse } from '../../../platform/refused.js';
import { signInMail } from '../sign-in-mail.js';

interface LinkRequest {
  email: string;
  networkAddress: string;
  /** The cookie of the browser. */
  browser: string;
}

/**
 * Mails a sign-in link. The reply, the limits and the work done are the same for an address of no account: only the mail
 * is missing.
 */
@Injectable()
export class SendSignInLink {
  constructor(
    private readonly transaction: Transaction,
    private readonly accounts: AccountRepository,
    private readonly links: SignInLinkRepository,
    @Inject(MAILER) private readonly mailer: Mailer,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async execute(request: LinkRequest): Promise<void> {
    await this.transaction.run({ kind: 'visitor' }, (tx) => this.send(tx, request));
  }

  private async send(tx: Tx, { email, networkAddress, browser }: LinkRequest): Promise<void> {
    const since = before(tx.now, LINK_LIFETIME);
    const digests = { emailDigest: digestOf(email.toLowerCase()), addressDigest: digestOf(networkAddress) };
    const account = await this.accounts.ofEmail(tx, email);
    const sent = await this.links.countSince(tx, digests, since);

    if (sent.forEmail >= LINKS_PER_EMAIL || sent.fromAddress >= LINKS_PER_ADDRESS) refuse('too-many-attempts');

    const token = newSecret();
    const link = { ...digests, tokenDigest: digestOf(token), browserDigest: digestOf(browser) };
    const accountId = account?.id ?? null;

    await this.links.forget(tx, since);
    await this.links.add(tx, { id: randomUUID(), ...link, accountId, askedAt: tx.now, usedAt: null });
    if (account) await this.mailer.send(tx, signInMail(account.email, this.config.origin, token));

    await tx.audit({ action: 'sign-in.ask-link', subjectId: account?.id });
  }
}
