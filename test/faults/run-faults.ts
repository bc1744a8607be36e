// First: it stands before whatever keeps the clock for itself.
import './page-clock.js';
import { startDatabase, type DatabasePlace } from './database-process.js';
import { Figures } from './figures.js';
import { finalChecks } from './final-checks.js';
import type { Check, Ground } from './ground.js';
import { openMeetingTables } from './meeting-tables.js';
import { Seeded } from './seeded.js';
import { ServerProcess } from './server-process.js';
import { DatabaseLine } from './database-line.js';
import { FAULTS, type Place, type Planned } from './planned-faults.js';
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
  if (faults.length === 0) throw new Error(`--only takes one of ${FAULTS.map(({ name }) => name).join(', ')}`);
  say(`seed ${options.seed}`);
  const results: FaultResult[] = [];
  const checks: Check[] = [];
  for (const disk of ['any', 'small'] as const) {
    const these = faults.filter((fault) => (fault.disk ?? 'any') === disk && timesOf(fault, options) > 0);
    const why = these.length > 0 && disk === 'small' ? whyNoSmallDisk() : null;
    if (why !== null) results.push(...these.map((fault) => notRun(fault, why, say)));
    else if (these.length > 0) {
      const tell = (result: FaultResult): unknown => results.push(result);
      checks.push(...(await onGround(options, disk, (ground) => perform(ground, these, options, say, tell))));
    }
  }
  if (!options.short) writeReport(results, options.seed);
  const failed = checks.filter(({ failures }) => failures.length > 0).length;
  return { passed: checks.length - failed, failed };
}

const timesOf = ({ rounds }: Planned, { count, short }: RunOptions): number =>
  count ?? (short ? rounds.short : rounds.full);

/** Said, and written; it counts neither as passed nor as failed. */
function notRun({ name, what }: Planned, why: string, say: (line: string) => void): FaultResult {
  say(`${name}, ${what}, was not run: ${why}`);
  const figures = new Figures();
  figures.notes.push(`not run: ${why}`);
  return { name, what, times: 0, failed: 0, figures };
}

/** Starts the database, the line and the server, and ends them whatever comes of the work. */
async function onGround(
  { entry, short, seed }: RunOptions,
  disk: 'any' | 'small',
  work: (ground: Ground) => Promise<Check[]>,
): Promise<Check[]> {
  let server: ServerProcess | null = null;
  let database: DatabasePlace | null = null;
  let line: DatabaseLine | null = null;
  try {
    database = await startDatabase(disk === 'small' ? SMALL_DISK_MIB : null);
    line = await DatabaseLine.to(database.ownerUrl);
    const { masterKey } = database;
    server = await ServerProcess.on({ ownerUrl: line.url, masterKey, entry, ahead: short });
    await server.start();
    const tables = await openMeetingTables(server.address);
    return await work({ database, line, server, tables, random: new Seeded(seed), book: new Map() });
  } finally {
    server?.stop();
    line?.close();
    await database?.stop();
  }
}

async function perform(
  ground: Ground,
  faults: readonly Planned[],
  options: RunOptions,
  say: (line: string) => void,
  told: (result: FaultResult) => unknown,
): Promise<Check[]> {
  const checks: Check[] = [];
  const note = (check: Check): void => {
    checks.push(check);
    const isWell = check.failures.length === 0;
    if (!isWell || !options.short) say(`${isWell ? '✓' : '✗'} ${check.title}`);
    for (const failure of check.failures) say(`    ${failure}`);
  };
  try {
    await performFaults(ground, faults, options, note, say, told);
    for (const check of await finalChecks(ground)) note(check);
  } catch (error) {
    note({ title: 'the run came to its end', failures: [error instanceof Error ? error.message : String(error)] });
  }
  return checks;
}

async function performFaults(
  ground: Ground,
  faults: readonly Planned[],
  options: RunOptions,
  note: (check: Check) => void,
  say: (line: string) => void,
  told: (result: FaultResult) => unknown,
): Promise<void> {
  let round = 0;
  const { short } = options;
  for (const fault of faults) {
    const { name, what } = fault;
    const figures = new Figures();
    const times = timesOf(fault, options);
    let failed = 0;
    for (let index = 0; index < times; index++) {
      const check = await roundOf(ground, fault, { index, round: round++, short }, figures);
      failed += check.failures.length > 0 ? 1 : 0;
      note(check);
    }
    told({ name, what, times, failed, figures });
    say(`${name}, ${what}, ${times} times:`);
    for (const line of figures.lines()) say(line);
  }
}

function roundOf(ground: Ground, fault: Planned, place: Place, figures: Figures): Promise<Check> {
  const { name } = fault;
  if ('strike' in fault) return typingRound(ground, { name, ...fault.strike(place, ground) }, place.round, figures);
  return fault.perform(ground, { ...place, title: `${name}, round ${place.round}` }, figures);
}
