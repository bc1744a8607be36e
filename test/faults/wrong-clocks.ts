import pg from 'pg';
import type { FaultContext } from './fault-context.js';
import { machineTime, PageClock } from './page-clock.js';
import { areEqual } from './replicas.js';
import { allSavedAgain, type TypingFault } from './typing-fault.js';
import { until } from './until.js';
import type { Writer } from './writer.js';

const HOUR_MS = 3_600_000;
const FIVE_MINUTES_MS = 300_000;
/** A clock that is wrong by less than this is right. */
const RIGHT_MS = 60_000;
const AWAY = { tokens: 10, every: 20 };

/**
 * One author's clock is an hour late, the other's an hour ahead and later an hour late; the server's is five minutes
 * ahead and later five minutes late, or the other way round. Everything must come out as if all clocks were right.
 */
export function wrongClocks(aheadFirst: boolean): Omit<TypingFault, 'name'> {
  const late = new PageClock(-HOUR_MS);
  const jumping = new PageClock(HOUR_MS);
  const ahead = aheadFirst ? FIVE_MINUTES_MS : -FIVE_MINUTES_MS;
  return {
    losesPages: false,
    keeps: true,
    clocks: [late, jumping],
    inject: async (context, writers, figures) => {
      const [, away] = writers;
      if (!away) throw new Error('two people are needed');
      const failures = await serverAhead(context, ahead);
      await until('both are online again', () => writers.every(({ page }) => page.isOnline));
      // A sign-in of five minutes ago or ahead is judged by the other clock below.
      await away.member.signInAgain();
      failures.push(...(await typesAway(away, jumping)));
      const waiting = away.ledger.typed - away.ledger.acknowledged.size;
      failures.push(...(await serverAhead(context, -ahead)));
      away.reload();
      await until('all is saved', () => away.page.isOnline && away.page.isSaved);
      await away.type(AWAY.tokens, AWAY.every);
      await allSavedAgain(writers, waiting, figures);
      await until('both are equal', () => areEqual(writers.map(({ page }) => page.doc)));
      failures.push(...(await whatTheLogSays(context, writers)));
      failures.push(...(await serverAhead(context, 0)));
      await until('both are online in the end', () => writers.every(({ page }) => page.isOnline));
      return failures;
    },
  };
}

/** The server is restarted with its clock so far ahead. */
async function serverAhead({ server }: FaultContext, ahead: number): Promise<string[]> {
  await server.end('SIGTERM');
  server.withEnvironment(ahead === 0 ? {} : { FAULTS_CLOCK_AHEAD_MS: String(ahead) });
  await server.start();
  const seen = (await server.measured()).now - machineTime();
  return Math.abs(seen - ahead) < RIGHT_MS ? [] : [`this run proves nothing: the server's clock is ${seen} ms ahead`];
}

/**
 * A batch was sent and not answered; the clock goes back two hours; then the next one is typed. On the device the
 * second one is the older of the two.
 */
async function typesAway(away: Writer, clock: PageClock): Promise<string[]> {
  away.stopTyping();
  await until('what was typed before is saved', () => away.page.isSaved);
  const sent = away.type(1, 0);
  away.page.cut();
  await sent;
  await away.type(AWAY.tokens, AWAY.every);
  await away.settled();
  clock.aheadMs = -HOUR_MS;
  await away.type(AWAY.tokens, AWAY.every);
  await away.settled();
  const ahead = away.kept.map(({ savedAt }) => Math.round((savedAt - machineTime()) / HOUR_MS)).sort();
  return ahead.join() === '-1,1' ? [] : [`this run proves nothing: records kept ${ahead.join(' and ')} hours ahead`];
}

const TIMES = `
  select count(*)::int as rows,
    count(*) filter (where at < before)::int as unordered,
    count(*) filter (where abs(extract(epoch from now() - at)) > 120)::int as strange
  from (
    select at, lag(at) over (order by seq) as before from sheet_update
    where sheet_id = $1 order by seq desc limit $2
  ) as latest`;

/** The rows of this round have the time of the database, in the order of their numbers. */
async function whatTheLogSays({ proxy }: FaultContext, writers: readonly Writer[]): Promise<string[]> {
  const client = new pg.Client(proxy.url);
  await client.connect();
  try {
    const [first] = writers;
    const { rows } = await client.query<{ rows: number; unordered: number; strange: number }>(TIMES, [
      first?.documentId,
      writers.length * AWAY.tokens,
    ]);
    const [seen] = rows;
    if (!seen || seen.rows === 0) return ['the log of this round is empty'];
    const failures: string[] = [];
    if (seen.unordered > 0) failures.push(`${seen.unordered} rows are older than the one before them`);
    if (seen.strange > 0) failures.push(`${seen.strange} of ${seen.rows} rows have the time of a wrong clock`);
    return failures;
  } finally {
    await client.end();
  }
}
