import { Injectable } from '@nestjs/common';
import { SIGN_IN_LIMITS } from '@passerelle/domain';
import type { Tx } from '../../platform/database/tx.js';
import { before } from './lifetimes.js';

/** The cookie of a browser, by digest, and the address of which it is asked; null asks of any account. */
export interface BrowserQuestion {
  cookieDigest: string;
  email: string | null;
}

const KNOWN = `
  select asked.at from unnest($1::text[], $2::text[]) with ordinality as asked(cookie_digest, email, at)
  where exists (
    select 1 from known_browser
    join account on account.id = known_browser.account_id
    where known_browser.cookie_digest = asked.cookie_digest and known_browser.signed_in_at > $3
      and (asked.email is null or account.email = asked.email)
  )`;

const REMEMBER = `
  insert into known_browser (cookie_digest, account_id, signed_in_at) values ($1, $2, $3)
  on conflict (cookie_digest, account_id) do update set signed_in_at = excluded.signed_in_at`;

const FORGET = `
  delete from known_browser where account_id = $1 and cookie_digest not in (
    select cookie_digest from known_browser where account_id = $1 and signed_in_at > $2
    order by signed_in_at desc, cookie_digest limit $3
  )`;

/** [SIGN-3] The browsers in which accounts have signed in. */
@Injectable()
export class KnownBrowserRepository {
  /** In the order of the questions. An unknown address costs the same. */
  async areKnown(tx: Tx, questions: readonly BrowserQuestion[]): Promise<boolean[]> {
    const digests = questions.map(({ cookieDigest }) => cookieDigest);
    const emails = questions.map(({ email }) => email?.toLowerCase() ?? null);
    const since = before(tx.now, SIGN_IN_LIMITS.knownFor);
    const rows: { at: string }[] = await tx.manager.query(KNOWN, [digests, emails, since]);
    const known = new Set(rows.map(({ at }) => Number(at)));
    return questions.map((_, index) => known.has(index + 1));
  }

  /** The browser gets a new cookie, and what is known of it goes over: a copy of the former one is worth nothing. */
  async remember(tx: Tx, accountId: string, { former, current }: Record<'former' | 'current', string>): Promise<void> {
    await tx.manager.query('update known_browser set cookie_digest = $2 where cookie_digest = $1', [former, current]);
    await tx.manager.query(REMEMBER, [current, accountId, tx.now]);
    const { knownFor, knownBrowsers } = SIGN_IN_LIMITS;
    await tx.manager.query(FORGET, [accountId, before(tx.now, knownFor), knownBrowsers]);
  }
}
