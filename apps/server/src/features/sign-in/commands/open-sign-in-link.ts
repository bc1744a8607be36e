import { Injectable } from '@nestjs/common';
import { digestOf } from '../../../model/sign-ins/digest.js';
import { before, LINK_LIFETIME } from '../../../model/sign-ins/lifetimes.js';
import { RememberBrowser } from '../../../model/sign-ins/remember-browser.js';
import { SignInLinkRepository } from '../../../model/sign-ins/sign-in-link.repository.js';
import { StartSignIn } from '../../../model/sign-ins/start-sign-in.js';
import { Transaction } from '../../../platform/database/transaction.js';
import type { Tx } from '../../../platform/database/tx.js';
import { refuse } from '../../../platform/refused.js';

interface Opening {
  token: string;
  /** The cookie of the browser. */
  browser: string | null;
  /** The sign-in that this browser had before. */
  replacedCookie: string | null;
  /** What it has from an earlier sign-in, of whichever account. */
  knownCookie: string | null;
  userAgent?: string | undefined;
}

/** The secrets of the cookies. */
interface Opened {
  signIn: string;
  known: string;
}

/** Uses a link, once, in the browser that asked for it. Every other case is refused alike. */
@Injectable()
export class OpenSignInLink {
  constructor(
    private readonly transaction: Transaction,
    private readonly links: SignInLinkRepository,
    private readonly startSignIn: StartSignIn,
    private readonly remember: RememberBrowser,
  ) {}

  async execute(opening: Opening): Promise<Opened> {
    const browserDigest = digestOf(opening.browser ?? refuse('link-expired'));
    const digests = { tokenDigest: digestOf(opening.token), browserDigest };
    return this.transaction.run({ kind: 'visitor' }, (tx) => this.open(tx, digests, opening));
  }

  private async open(
    tx: Tx,
    digests: { tokenDigest: string; browserDigest: string },
    { replacedCookie, knownCookie, userAgent }: Opening,
  ): Promise<Opened> {
    const link = { ...digests, askedAfter: before(tx.now, LINK_LIFETIME) };
    const accountId = (await this.links.use(tx, link)) ?? refuse('link-expired');
    // The start of the sign-in writes the audit row.
    const signIn = await this.startSignIn.execute(tx, accountId, replacedCookie, userAgent);
    return { signIn, known: await this.remember.execute(tx, accountId, knownCookie) };
  }
}
