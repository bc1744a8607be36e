import { Injectable } from '@nestjs/common';
import { Transaction } from '../../../platform/database/transaction.js';
import { refuse } from '../../../platform/refused.js';
import { digestOf } from '../../../model/sign-ins/digest.js';
import { before, LINK_LIFETIME } from '../../../model/sign-ins/lifetimes.js';
import { SignInLinkRepository } from '../../../model/sign-ins/sign-in-link.repository.js';
import { StartSignIn } from '../../../model/sign-ins/start-sign-in.js';

/** Uses a link, once, in the browser that asked for it. Every other case is refused with the same words. */
@Injectable()
export class SignIn {
  constructor(
    private readonly transaction: Transaction,
    private readonly links: SignInLinkRepository,
    private readonly startSignIn: StartSignIn,
  ) {}

  /** Gives the secret of the cookie. */
  async execute(asked: { token: string; browser: string | null; replacedCookie: string | null }): Promise<string> {
    const browser = asked.browser ?? refuse('link-expired');
    return this.transaction.run({ kind: 'visitor' }, async (tx) => {
      const link = {
        tokenDigest: digestOf(asked.token),
        browserDigest: digestOf(browser),
        askedAfter: before(tx.now, LINK_LIFETIME),
      };
      const accountId = (await this.links.use(tx, link)) ?? refuse('link-expired');
      return this.startSignIn.execute(tx, accountId, asked.replacedCookie);
    });
  }
}
