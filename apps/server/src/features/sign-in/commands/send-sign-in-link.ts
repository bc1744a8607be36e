import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../../platform/config.js';
import { Transaction } from '../../../platform/database/transaction.js';
import { MAILER, type Mailer } from '../../../platform/mail/mailer.js';
import { refuse } from '../../../platform/refused.js';
import { AccountRepository } from '../../../model/accounts/account.repository.js';
import { digestOf, newSecret } from '../../../model/sign-ins/digest.js';
import { before, LINK_LIFETIME, LINKS_PER_ADDRESS, LINKS_PER_EMAIL } from '../../../model/sign-ins/lifetimes.js';
import { signInMail } from '../sign-in-mail.js';
import { SignInLinkRepository } from '../../../model/sign-ins/sign-in-link.repository.js';

/**
 * Mails a link to whoever asks. The answer, the limits and the work done are the same for an address that nobody has:
 * only the mail is missing.
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

  async execute(asked: { email: string; networkAddress: string; browser: string }): Promise<void> {
    await this.transaction.run({ kind: 'visitor' }, async (tx) => {
      const since = before(tx.now, LINK_LIFETIME);
      const emailDigest = digestOf(asked.email.toLowerCase());
      const addressDigest = digestOf(asked.networkAddress);
      const account = await this.accounts.ofEmail(tx, asked.email);
      const asks = await this.links.countSince(tx, { emailDigest, addressDigest }, since);

      if (asks.forEmail >= LINKS_PER_EMAIL || asks.fromAddress >= LINKS_PER_ADDRESS) refuse('too-many-attempts');

      const token = newSecret();
      await this.links.forget(tx, since);
      await this.links.add(tx, {
        id: randomUUID(),
        tokenDigest: digestOf(token),
        browserDigest: digestOf(asked.browser),
        emailDigest,
        addressDigest,
        accountId: account?.id ?? null,
        askedAt: tx.now,
        usedAt: null,
      });
      if (account) await this.mailer.send(tx, signInMail(account.email, this.config.origin, token));
      await tx.audit({ action: 'sign-in.ask-link', subjectId: account?.id });
    });
  }
}
