import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { SIGN_IN_LIFE } from '@passerelle/domain';
import type { Tx } from '../../platform/database/tx.js';
import { Announcer } from '../../platform/live/announcer.js';
import { refuse } from '../../platform/refused.js';
import { AccountRepository } from '../accounts/account.repository.js';
import { browserKind } from './browser-kind.js';
import { digestOf, newSecret } from './digest.js';
import { before } from './lifetimes.js';
import { SignInRepository } from './sign-in.repository.js';

/** The one place where a sign-in begins, whatever proved who it is. */
@Injectable()
export class StartSignIn {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly signIns: SignInRepository,
    private readonly announcer: Announcer,
  ) {}

  /**
   * Gives the secret of a new cookie. The sign-in that this browser had before ends: a cookie is never used again. The
   * pages of another member who had it are cut, and learn that they have to stop.
   */
  async execute(tx: Tx, accountId: string, replacedCookie: string | null, userAgent?: string): Promise<string> {
    // [SIGN-7] A link that was mailed before opens nothing any more.
    if (!(await this.accounts.holdActive(tx, accountId))) refuse('link-expired');
    const replaced = replacedCookie === null ? null : await this.signIns.ofCookie(tx, digestOf(replacedCookie));
    if (replaced) await this.signIns.end(tx, replaced.id);
    if (replaced && replaced.accountId !== accountId)
      tx.afterCommit.push(() => this.announcer.disconnect(replaced.accountId));
    const { now } = tx;
    // Later than they end: a meeting perhaps holds one of them, in another browser.
    const { whole, idle, meeting } = SIGN_IN_LIFE;
    await this.signIns.forgetEnded(tx, accountId, before(now, whole + meeting), before(now, idle + meeting));
    const secret = newSecret();
    await this.signIns.add(tx, {
      id: randomUUID(),
      cookieDigest: digestOf(secret),
      accountId,
      startedAt: now,
      lastUsedAt: now,
      ...browserKind(userAgent),
    });
    await tx.audit({ action: 'sign-in.start', subjectId: accountId });
    return secret;
  }
}
