import { setTimeout as pause } from 'node:timers/promises';
import type { FaultContext } from './fault-context.js';
import { allSavedAgain, unacknowledgedOf, type FaultInjection } from './typing-fault.js';
import { until } from './until.js';
import type { Writer } from './writer.js';

/** What was on its way when something broke may still be answered, this long. */
const ON_ITS_WAY_MS = 300;
/** The page must show it by then. */
const SAID_WITHIN_MS = 2_000;

export const acknowledgedOf = (writers: readonly Writer[]): number =>
  writers.reduce((sum, { ledger }) => sum + ledger.acknowledged.size, 0);

/** Nothing is acknowledged, the pages say that nothing is saved, and the server lives. */
async function outage({ server }: FaultContext, writers: readonly Writer[], milliseconds: number): Promise<string[]> {
  const failures: string[] = [];
  await pause(ON_ITS_WAY_MS);
  const before = acknowledgedOf(writers);
  await pause(Math.max(SAID_WITHIN_MS, milliseconds) - ON_ITS_WAY_MS);
  const after = acknowledgedOf(writers);
  if (after > before) failures.push(`${after - before} tokens acknowledged without a database`);
  if (writers.some(({ page }) => page.isSaved)) failures.push('a page said "saved" without a database');
  if (!server.isAlive) failures.push('the server ended by itself');
  const health = await fetch(`${server.address}/health`, { signal: AbortSignal.timeout(8_000) }).catch(() => null);
  if (health?.ok) failures.push('/health says that all is well');
  return failures;
}

/** PostgreSQL is killed, or shut down fast, and comes back; the server is not restarted. */
export function databaseEnds(how: 'kill' | 'end'): FaultInjection {
  return async (context, writers, figures) => {
    const { database, proxy, random } = context;
    await pause(random.between(200, 1_000));
    await database.terminate(how);
    const waiting = unacknowledgedOf(writers);
    const failures = await outage(context, writers, SAID_WITHIN_MS);
    const since = performance.now();
    proxy.forwardTo(await database.restart());
    figures.restarts.push(performance.now() - since);
    await allSavedAgain(writers, waiting, figures);
    return failures;
  };
}

/** the proxy to the database drops all bytes, or refuses every connection, for so long. */
export function databaseUnreachable(how: 'silent' | 'refused', milliseconds: number): FaultInjection {
  return async (context, writers, figures) => {
    context.proxy.set(how);
    const waiting = unacknowledgedOf(writers);
    const failures = await outage(context, writers, milliseconds);
    context.proxy.set('open');
    await allSavedAgain(writers, waiting, figures);
    return failures;
  };
}

/** So many COMMITs reach the database and are never answered: their outcome is unknown. */
export function commitUnknown(times: number): FaultInjection {
  return async ({ proxy }, writers, figures) => {
    for (let cut = 0; cut < times; cut++) {
      proxy.cutAtCommit(1);
      await until('a commit is cut', () => proxy.cutsLeft === 0);
      await until('a token is acknowledged again', acknowledgedMore(writers));
    }
    await allSavedAgain(writers, unacknowledgedOf(writers), figures);
    return [];
  };
}

function acknowledgedMore(writers: readonly Writer[]): () => boolean {
  const before = acknowledgedOf(writers);
  return () => acknowledgedOf(writers) > before;
}

/** The server dies at one step of compacting the log; the next one finds it as it was, or compacted. */
export function diesCompacting(point: string): FaultInjection {
  return async ({ server }, writers, figures) => {
    await server.end('SIGKILL');
    server.withEnvironment({ NODE_ENV: 'test', PASSERELLE_FAILPOINT: point });
    await server.start();
    const signal = await Promise.race([server.ended(), pause(60_000).then(() => 'too late')]);
    const waiting = unacknowledgedOf(writers);
    server.withEnvironment({});
    figures.restarts.push(await server.start());
    await allSavedAgain(writers, waiting, figures);
    return signal === 'SIGKILL' ? [] : [`the server did not die at ${point}: ${signal}`];
  };
}
