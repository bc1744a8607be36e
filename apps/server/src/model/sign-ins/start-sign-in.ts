import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Work } from '../../platform/database/transaction.js';
import { digestOf, newSecret } from './digest.js';
import { ABSOLUTE_LIFETIME, before, IDLE_LIFETIME } from './lifetimes.js';
import { SignInRepository } from './sign-in.repository.js';

/** The one place where a sign-in begins, whatever proved who it is. */
@Injectable()
export class StartSignIn {
  constructor(private readonly signIns: SignInRepository) {}

  /** Gives the secret of a new cookie. The sign-in that this browser had before ends: a cookie is never used again. */
  async execute(work: Work, accountId: string, replacedCookie: string | null): Promise<string> {
    const replaced = replacedCookie === null ? null : await this.signIns.ofCookie(work, digestOf(replacedCookie));
    if (replaced) await this.signIns.end(work, replaced.id);
    const { now } = work;
    await this.signIns.forgetEnded(work, accountId, before(now, ABSOLUTE_LIFETIME), before(now, IDLE_LIFETIME));
    const secret = newSecret();
    await this.signIns.add(work, {
      id: randomUUID(),
      cookieDigest: digestOf(secret),
      accountId,
      startedAt: now,
      lastUsedAt: now,
    });
    await work.audit({ action: 'sign-in.start', subjectId: accountId });
    return secret;
  }
}
