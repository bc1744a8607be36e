import { Injectable } from '@nestjs/common';
import { LessThanOrEqual } from 'typeorm';
import type { Work } from '../platform/database/transaction.js';
import { SIGN_IN_TABLE, type SignInRow } from './sign-in.table.js';

@Injectable()
export class SignInRepository {
  ofCookie(work: Work, cookieDigest: string): Promise<SignInRow | null> {
    return work.manager.findOneBy(SIGN_IN_TABLE, { cookieDigest });
  }

  get(work: Work, id: string): Promise<SignInRow | null> {
    return work.manager.findOneBy(SIGN_IN_TABLE, { id });
  }

  async add(work: Work, signIn: SignInRow): Promise<void> {
    await work.manager.insert(SIGN_IN_TABLE, signIn);
  }

  async markUsed(work: Work, id: string): Promise<void> {
    await work.manager.update(SIGN_IN_TABLE, { id }, { lastUsedAt: work.now });
  }

  async end(work: Work, id: string): Promise<void> {
    await work.manager.delete(SIGN_IN_TABLE, { id });
  }

  /** Every sign-in of an account, wherever it is. */
  async endAll(work: Work, accountId: string): Promise<void> {
    await work.manager.delete(SIGN_IN_TABLE, { accountId });
  }

  /** Those of an account that time has ended go when it signs in again. */
  async forgetEnded(work: Work, accountId: string, startedUntil: Date, usedUntil: Date): Promise<void> {
    await work.manager.delete(SIGN_IN_TABLE, [
      { accountId, startedAt: LessThanOrEqual(startedUntil) },
      { accountId, lastUsedAt: LessThanOrEqual(usedUntil) },
    ]);
  }
}
