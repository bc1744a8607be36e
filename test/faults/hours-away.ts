import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { FaultContext } from './fault-context.js';
import { areEqual } from './replicas.js';
import { allSavedAgain, type TypingFault } from './typing-fault.js';
import { until } from './until.js';
import type { Writer } from './writer.js';

/** `trust.md` F8: what the disconnected member types, what the other one types meanwhile. */
const AWAY = { tokens: 50, every: 40 };
const OTHERS = { tokens: 500, every: 4 };
/** Asked: all replicas are equal, so long after the new sign-in. */
const CONVERGED_WITHIN_MS = 2_000;
/** How long the page tries to reconnect. */
const RECONNECTING_MS = 800;

/** Five hours go by in the database for the sign-ins of this account: one lasts four hours unused (SIGN-1). */
async function fiveHoursLater({ proxy }: FaultContext, accountId: string): Promise<void> {
  const client = new pg.Client(proxy.url);
  await client.connect();
  try {
    const { rowCount } = await client.query(
      `update sign_in set started_at = started_at - interval '5 hours', last_used_at = last_used_at - interval '5 hours'
       where account_id = $1`,
      [accountId],
    );
    if (rowCount !== 1) throw new Error(`${rowCount ?? 0} sign-ins of this member instead of one`);
  } finally {
    await client.end();
  }
}

/**
 * One of two members is disconnected for five hours and types on; the sign-in ends meanwhile, and nothing is taken before
 * a new one. The page stayed open, or was reloaded by the new sign-in and finds on the device what the first one left.
 */
export function hoursAway(reloads: boolean): Omit<TypingFault, 'name'> {
  return {
    losesPages: false,
    keeps: reloads,
    inject: async (context, writers, figures) => {
      const [present, away] = writers;
      if (!present || !away) throw new Error('two people are needed');
      for (const writer of writers) writer.stopTyping();
      await until('both start equal', () => present.page.isSaved && away.page.isSaved);
      away.page.cut();
      await fiveHoursLater(context, away.member.accountId);
      await Promise.all([away.type(AWAY.tokens, AWAY.every), present.type(OTHERS.tokens, OTHERS.every)]);
      const failures = await reconnectsInVain(away);
      const waiting = away.ledger.typed - away.ledger.acknowledged.size;
      if (waiting < AWAY.tokens) failures.push(`only ${waiting} of ${AWAY.tokens} tokens wait for the new sign-in`);
      if (reloads && !(await away.settled())) failures.push('the device did not keep what was typed');
      await away.member.signInAgain();
      const since = performance.now();
      if (reloads) away.reload();
      else away.page.reconnect();
      await until('the page is connected', () => away.page.isOnline);
      const inside = performance.now();
      await until('all is saved and equal', () => away.page.isSaved && areEqual(writers.map(({ page }) => page.doc)));
      const over = performance.now();
      figures.measure('converged after the new sign-in', CONVERGED_WITHIN_MS, over - since);
      figures.measure('of which replay', CONVERGED_WITHIN_MS, over - inside);
      await allSavedAgain(writers, waiting, figures);
      return failures;
    },
  };
}

/** The sign-in is over: the page is not let in, nothing is acknowledged, and it does not say that anything is saved. */
async function reconnectsInVain({ page, ledger }: Writer): Promise<string[]> {
  const before = ledger.acknowledged.size;
  page.reconnect();
  await pause(RECONNECTING_MS);
  const failures: string[] = [];
  if (page.turnedAway === 0) failures.push('the page did not even try to come in');
  if (page.isOnline) failures.push('a member whose sign-in has ended came in');
  if (ledger.acknowledged.size > before) failures.push('something was acknowledged without a sign-in');
  if (page.isSaved) failures.push('the page said "saved" without a connection');
  return failures;
}
