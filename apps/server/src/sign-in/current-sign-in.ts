import { Injectable } from '@nestjs/common';
import { Transaction, type Work } from '../platform/database/transaction.js';
import { Cookies } from './cookies.js';
import { digestOf } from './digest.js';
import { ABSOLUTE_LIFETIME, before, IDLE_LIFETIME, USE_WRITTEN_EVERY } from './lifetimes.js';
import { SignInRepository } from './sign-in.repository.js';
import type { SignInRow } from './sign-in.table.js';

/** Who is signed in. Asking counts as a use, so the sign-in lasts as long as somebody is there. */
@Injectable()
export class CurrentSignIn {
  constructor(
    private readonly transaction: Transaction,
    private readonly cookies: Cookies,
    private readonly signIns: SignInRepository,
  ) {}

  /** Who the cookie of a request or of a new live connection says that it is; null for a visitor. */
  fromCookieHeader(header: string | undefined): Promise<{ accountId: string; signInId: string } | null> {
    const secret = this.cookies.signIn(header);
    if (secret === null) return Promise.resolve(null);
    return this.transaction.run({ kind: 'visitor' }, async (work) => {
      const found = await this.living(work, await this.signIns.ofCookie(work, digestOf(secret)));
      return found && { accountId: found.accountId, signInId: found.id };
    });
  }

  /** For a live connection that goes on: false once its sign-in has ended. An open page that does nothing is no use. */
  goesOn(signInId: string, used = true): Promise<boolean> {
    return this.transaction.run(
      { kind: 'visitor' },
      async (work) => (await this.living(work, await this.signIns.get(work, signInId), used)) !== null,
    );
  }

  private async living(work: Work, signIn: SignInRow | null, used = true): Promise<SignInRow | null> {
    if (!signIn || signIn.startedAt <= before(work.now, ABSOLUTE_LIFETIME)) return null;
    if (signIn.lastUsedAt <= before(work.now, IDLE_LIFETIME)) return null;
    if (used && signIn.lastUsedAt <= before(work.now, USE_WRITTEN_EVERY)) await this.signIns.markUsed(work, signIn.id);
    return signIn;
  }
}
