import { Injectable } from '@nestjs/common';
import { In, LessThanOrEqual, Not } from 'typeorm';
import type { Tx } from '../../platform/database/tx.js';
import { SIGN_IN_TABLE, type SignInRow } from './sign-in.table.js';

/** No sign-in waits for the lock of another one that is being ended: a use that is not written now is written next. */
const MARK_USED = `
  update sign_in set last_used_at = $1
  where id in (select id from sign_in where id = any($2::uuid[]) order by id for update skip locked)`;

@Injectable()
export class SignInRepository {
  ofCookie(tx: Tx, cookieDigest: string): Promise<SignInRow | null> {
    return tx.manager.findOneBy(SIGN_IN_TABLE, { cookieDigest });
  }

  /** Those of some cookies, by digest. */
  async ofCookies(tx: Tx, digests: readonly string[]): Promise<Map<string, SignInRow>> {
    const rows = await tx.manager.findBy(SIGN_IN_TABLE, { cookieDigest: In([...new Set(digests)]) });
    return new Map(rows.map((row) => [row.cookieDigest, row]));
  }

  async getMany(tx: Tx, ids: readonly string[]): Promise<Map<string, SignInRow>> {
    const rows = await tx.manager.findBy(SIGN_IN_TABLE, { id: In([...new Set(ids)]) });
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** Those of some accounts, the last used first; some may have ended by time. */
  async ofAccounts(tx: Tx, accountIds: readonly string[]): Promise<SignInRow[]> {
    const where = { accountId: In([...accountIds]) };
    return tx.manager.find(SIGN_IN_TABLE, { where, order: { lastUsedAt: 'DESC', id: 'ASC' } });
  }

  async add(tx: Tx, signIn: SignInRow): Promise<void> {
    await tx.manager.insert(SIGN_IN_TABLE, signIn);
  }

  async markUsed(tx: Tx, ids: readonly string[]): Promise<void> {
    if (ids.length > 0) await tx.manager.query(MARK_USED, [tx.now, ids]);
  }

  async end(tx: Tx, id: string): Promise<void> {
    await tx.manager.delete(SIGN_IN_TABLE, { id });
  }

  /** Every sign-in of an account, wherever it is, but the one to keep, if any. */
  async endAll(tx: Tx, accountId: string, keptId?: string): Promise<void> {
    await tx.manager.delete(SIGN_IN_TABLE, { accountId, ...(keptId === undefined ? {} : { id: Not(keptId) }) });
  }

  /** One of an account; false when it has none of this id. */
  async endOf(tx: Tx, accountId: string, id: string): Promise<boolean> {
    return (await tx.manager.delete(SIGN_IN_TABLE, { accountId, id })).affected === 1;
  }

  /** Those of an account that time has ended go when it signs in again. */
  async forgetEnded(tx: Tx, accountId: string, startedUntil: Date, usedUntil: Date): Promise<void> {
    await tx.manager.delete(SIGN_IN_TABLE, [
      { accountId, startedAt: LessThanOrEqual(startedUntil) },
      { accountId, lastUsedAt: LessThanOrEqual(usedUntil) },
    ]);
  }
}
