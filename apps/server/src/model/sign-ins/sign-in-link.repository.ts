import { Injectable } from '@nestjs/common';
import { IsNull, LessThanOrEqual, MoreThan } from 'typeorm';
import type { Tx } from '../../platform/database/tx.js';
import { SIGN_IN_LINK_TABLE, type SignInLink } from './sign-in-link.table.js';

@Injectable()
export class SignInLinkRepository {
  /** Counts the links asked for since `since`; until this transaction ends no other one counts for the same two. */
  async countSince(
    tx: Tx,
    { emailDigest, addressDigest }: Pick<SignInLink, 'emailDigest' | 'addressDigest'>,
    since: Date,
  ): Promise<{ forEmail: number; fromAddress: number }> {
    for (const [space, digest] of Object.entries([emailDigest, addressDigest])) {
      await tx.manager.query('select pg_advisory_xact_lock($1, hashtext($2))', [Number(space), digest]);
    }
    const askedAt = MoreThan(since);
    return {
      forEmail: await tx.manager.countBy(SIGN_IN_LINK_TABLE, { emailDigest, askedAt }),
      fromAddress: await tx.manager.countBy(SIGN_IN_LINK_TABLE, { addressDigest, askedAt }),
    };
  }

  async add(tx: Tx, link: SignInLink): Promise<void> {
    await tx.manager.insert(SIGN_IN_LINK_TABLE, link);
  }

  /** Uses a link, in one statement: of two at the same time, one gets the account and the other nothing. */
  async use(
    tx: Tx,
    { tokenDigest, browserDigest, askedAfter }: { tokenDigest: string; browserDigest: string; askedAfter: Date },
  ): Promise<string | null> {
    const used = await tx.manager
      .createQueryBuilder()
      .update(SIGN_IN_LINK_TABLE)
      .set({ usedAt: tx.now })
      .where({ tokenDigest, browserDigest, usedAt: IsNull(), askedAt: MoreThan(askedAfter) })
      .execute();
    if (used.affected !== 1) return null;
    return (await tx.manager.findOneBy(SIGN_IN_LINK_TABLE, { tokenDigest }))?.accountId ?? null;
  }

  /** Forgets the links that neither open nor count any more. */
  async forget(tx: Tx, until: Date): Promise<void> {
    await tx.manager.delete(SIGN_IN_LINK_TABLE, { askedAt: LessThanOrEqual(until) });
  }
}
