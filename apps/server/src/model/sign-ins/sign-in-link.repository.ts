import { Injectable } from '@nestjs/common';
import { IsNull, LessThanOrEqual, MoreThan } from 'typeorm';
import type { Tx } from '../../platform/database/tx.js';
import { SIGN_IN_LINK_TABLE, type SignInLink } from './sign-in-link.table.js';

/** Browsers added to one link: the latest, so that those of an attacker do not make a row grow. */
const ADDED_BROWSERS = 499;

/** The browser that asked for the link is the last element, and stays: what others ask takes no link from it. */
const OPEN_ALSO_IN = `
  update sign_in_link
  set browser_digests = (array_prepend($2::text, array_remove(trim_array(browser_digests, 1), $2)))[:$3]
    || browser_digests[cardinality(browser_digests):]
  where id = $1 and browser_digests[cardinality(browser_digests)] <> $2`;

@Injectable()
export class SignInLinkRepository {
  /**
   * The links mailed to a mailbox since `since`, the latest first; until this transaction ends no other one looks for
   * the same mailbox.
   */
  async lockMailed(tx: Tx, emailDigest: string, since: Date): Promise<SignInLink[]> {
    await tx.manager.query('select pg_advisory_xact_lock(0, hashtext($1))', [emailDigest]);
    const where = { emailDigest, askedAt: MoreThan(since) };
    return tx.manager.find(SIGN_IN_LINK_TABLE, { where, order: { askedAt: 'DESC' } });
  }

  async add(tx: Tx, link: SignInLink): Promise<void> {
    await tx.manager.insert(SIGN_IN_LINK_TABLE, link);
  }

  /** From now on the link opens in this browser too: among the latest that were added. */
  async openAlsoIn(tx: Tx, { id }: SignInLink, browserDigest: string): Promise<void> {
    await tx.manager.query(OPEN_ALSO_IN, [id, browserDigest, ADDED_BROWSERS]);
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
      .where({ tokenDigest, usedAt: IsNull(), askedAt: MoreThan(askedAfter) })
      .andWhere(':browserDigest = any(browser_digests)', { browserDigest })
      .execute();
    if (used.affected !== 1) return null;
    return (await tx.manager.findOneBy(SIGN_IN_LINK_TABLE, { tokenDigest }))?.accountId ?? null;
  }

  /** Forgets the links that neither open nor count any more. */
  async forget(tx: Tx, until: Date): Promise<void> {
    await tx.manager.delete(SIGN_IN_LINK_TABLE, { askedAt: LessThanOrEqual(until) });
  }
}
