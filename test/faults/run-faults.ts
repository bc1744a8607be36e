import { startDatabase, type DatabasePlace } from './database-process.js';
import { Figures } from './figures.js';
import { finalChecks } from './final-checks.js';
import type { Check, Ground } from './ground.js';
import { openMeetingTables } from './meeting-tables.js';
import { Seeded } from './seeded.js';
import { ServerProcess } from './server-process.js';
import { DatabaseLine } from './database-line.js';
import { FAULTS, type Planned } from './planned-faults.js';
import { type FaultResult, writeReport } from './report.js';
import { typingRound } from './typing-fault.js';

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
  let server: ServerProcess | null = null;
  let database: DatabasePlace | null = null;
  let line: DatabaseLine | null = null;
  try {
    database = await startDatabase();
    line = await DatabaseLine.to(database.ownerUrl);
    const { masterKey } = database;
    server = await ServerProcess.on({ ownerUrl: line.url, masterKey, entry: options.entry, ahead: options.short });
    await server.start();
    const tables = await openMeetingTables(server.address);
    const ground: Ground = { database, line, server, tables, random: new Seeded(options.seed), book: new Map() };
    const results: FaultResult[] = [];
    const checks = await perform(ground, faults, options, say, (result) => results.push(result));
    if (!options.short) writeReport(results, options.seed);
    const failed = checks.filter(({ failures }) => failures.length > 0).length;
    return { passed: checks.length - failed, failed };
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
  told: (result: FaultResult) => void,
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
  { short, count }: RunOptions,
  note: (check: Check) => void,
  say: (line: string) => void,
  told: (result: FaultResult) => void,
): Promise<void> {
  let round = 0;
  for (const { name, what, rounds, strike } of faults) {
    const figures = new Figures();
    const times = count ?? (short ? rounds.short : rounds.full);
    let failed = 0;
    for (let index = 0; index < times; index++) {
      const check = await typingRound(ground, { name, ...strike({ round: index, short, ground }) }, round++, figures);
      failed += check.failures.length > 0 ? 1 : 0;
      note(check);
    }
    if (times === 0) continue;
    told({ name, what, times, failed, figures });
    say(`${name}, ${what}, ${times} times:`);
    for (const line of figures.lines()) say(line);
  }
}
