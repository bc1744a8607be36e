// First: before any module that keeps the clock for itself.
import './page-clock.js';
import { CUTS_IN_BROWSER, cutsInBrowser } from './cuts-in-browser.js';
import { startDatabase, type DatabaseProcess } from './database-process.js';
import { Figures } from './figures.js';
import { finalChecks } from './final-checks.js';
import type { Check, FaultContext } from './fault-context.js';
import { openMeetingCases } from './meeting-cases.js';
import { Seeded } from './seeded.js';
import { ServerProcess } from './server-process.js';
import { DatabaseProxy } from './database-proxy.js';
import { FAULTS, type FaultRound, type PlannedFault } from './planned-faults.js';
import { type FaultResult, writeReport } from './report.js';
import { whyNoSmallDisk } from './small-disk.mjs';
import { typingRound } from './typing-fault.js';

/** Enough for the demo and the log that PostgreSQL keeps; filling it takes no time. */
const SMALL_DISK_MIB = 160;

export interface RunOptions {
  short: boolean;
  only: string | null;
  /** How many rounds of each fault, unless each has its own number. */
  count: number | null;
  seed: number;
  /** The built server. */
  entry: string;
}

/** Runs the faults and says what it finds; what was started is over when it answers. */
export async function runFaults(
  options: RunOptions,
  say: (line: string) => void,
): Promise<{ passed: number; failed: number }> {
  const faults = FAULTS.filter(({ name }) => options.only === null || options.only === name);
  const inBrowser = options.only === CUTS_IN_BROWSER.name || (options.only === null && !options.short);
  const names = [...FAULTS, CUTS_IN_BROWSER].map(({ name }) => name);
  if (faults.length === 0 && !inBrowser) throw new Error(`--only takes one of ${names.join(', ')}`);
  say(`seed ${options.seed}`);
  const results: FaultResult[] = [];
  const checks: Check[] = [];
  for (const disk of ['any', 'small'] as const) {
    const these = faults.filter((fault) => (fault.disk ?? 'any') === disk && timesOf(fault, options) > 0);
    const why = these.length > 0 && disk === 'small' ? whyNoSmallDisk() : null;
    if (why !== null) results.push(...these.map((fault) => notRun(fault, why, say)));
    else if (these.length > 0) {
      const report = (result: FaultResult): unknown => results.push(result);
      checks.push(...(await withContext(options, disk, (context) => perform(context, these, options, say, report))));
    }
  }
  if (inBrowser) {
    const figures = new Figures();
    const check = await cutsInBrowser(figures);
    checks.push(check);
    results.push({ ...CUTS_IN_BROWSER, times: 1, failed: check.failures.length, figures });
    for (const line of [`${check.failures.length === 0 ? '✓' : '✗'} ${check.title}`, ...check.failures]) say(line);
  }
  if (!options.short) writeReport(results, options.seed);
  const failed = checks.filter(({ failures }) => failures.length > 0).length;
  return { passed: checks.length - failed, failed };
}

const timesOf = ({ rounds }: PlannedFault, { count, short }: RunOptions): number =>
  count ?? (short ? rounds.short : rounds.full);

/** Said, and written; it counts neither as passed nor as failed. */
function notRun({ name, what }: PlannedFault, why: string, say: (line: string) => void): FaultResult {
  say(`${name}, ${what}, was not run: ${why}`);
  const figures = new Figures();
  figures.notes.push(`not run: ${why}`);
  return { name, what, times: 0, failed: 0, figures };
}

/** Starts the database, the proxy and the server, and ends them however the work ends. */
async function withContext(
  { entry, short, seed }: RunOptions,
  disk: 'any' | 'small',
  work: (context: FaultContext) => Promise<Check[]>,
): Promise<Check[]> {
  let server: ServerProcess | null = null;
  let database: DatabaseProcess | null = null;
  let proxy: DatabaseProxy | null = null;
  try {
    database = await startDatabase(disk === 'small' ? SMALL_DISK_MIB : null);
    proxy = await DatabaseProxy.to(database.ownerUrl);
    const { masterKey } = database;
    server = await ServerProcess.on({ ownerUrl: proxy.url, masterKey, entry, ahead: short });
    await server.start();
    const cases = await openMeetingCases(server.address);
    return await work({ database, proxy, server, cases, random: new Seeded(seed), ledgers: new Map() });
  } finally {
    server?.stop();
    proxy?.close();
    await database?.stop();
  }
}

async function perform(
  context: FaultContext,
  faults: readonly PlannedFault[],
  options: RunOptions,
  say: (line: string) => void,
  report: (result: FaultResult) => unknown,
): Promise<Check[]> {
  const checks: Check[] = [];
  const note = (check: Check): void => {
    checks.push(check);
    const isWell = check.failures.length === 0;
    if (!isWell || !options.short) say(`${isWell ? '✓' : '✗'} ${check.title}`);
    for (const failure of check.failures) say(`    ${failure}`);
  };
  try {
    await performFaults(context, faults, options, note, say, report);
    for (const check of await finalChecks(context)) note(check);
  } catch (error) {
    note({ title: 'the run came to its end', failures: [error instanceof Error ? error.message : String(error)] });
  }
  return checks;
}

async function performFaults(
  context: FaultContext,
  faults: readonly PlannedFault[],
  options: RunOptions,
  note: (check: Check) => void,
  say: (line: string) => void,
  report: (result: FaultResult) => unknown,
): Promise<void> {
  let round = 0;
  const { short } = options;
  for (const fault of faults) {
    const { name, what } = fault;
    const figures = new Figures();
    const times = timesOf(fault, options);
    let failed = 0;
    for (let index = 0; index < times; index++) {
      const check = await roundOf(context, fault, { index, round: round++, short }, figures);
      failed += check.failures.length > 0 ? 1 : 0;
      note(check);
    }
    report({ name, what, times, failed, figures });
    say(`${name}, ${what}, ${times} times:`);
    for (const line of figures.lines()) say(line);
  }
}

function roundOf(context: FaultContext, fault: PlannedFault, at: FaultRound, figures: Figures): Promise<Check> {
  const { name } = fault;
  if ('inject' in fault) return typingRound(context, { name, ...fault.inject(at, context) }, at.round, figures);
  return fault.perform(context, { ...at, title: `${name}, round ${at.round}` }, figures);
}
