import { startDatabase, type DatabasePlace } from './database-process.js';
import { Figures } from './figures.js';
import { finalChecks } from './final-checks.js';
import type { Check, Ground } from './ground.js';
import { openMeetingTables } from './meeting-tables.js';
import { Seeded } from './seeded.js';
import { ServerProcess } from './server-process.js';
import { typingRound, type TypingFault } from './typing-fault.js';

export interface RunOptions {
  short: boolean;
  only: string | null;
  /** How many rounds of each fault, unless each has its own number. */
  count: number | null;
  seed: number;
  /** The built server. */
  entry: string;
}

interface Planned extends TypingFault {
  rounds: { short: number; full: number };
}

/** A short run strikes early, in milliseconds after the first acknowledgements. */
const LATEST_IN_SHORT = 1_000;

const FAULTS: readonly Planned[] = [
  {
    name: 'F1',
    signal: 'SIGKILL',
    after: { from: 300, to: 2_000 },
    losesPages: true,
    rounds: { short: 10, full: 100 },
  },
  { name: 'F15', signal: 'SIGTERM', after: { from: 100, to: 500 }, losesPages: false, rounds: { short: 3, full: 20 } },
];

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
  try {
    database = await startDatabase();
    server = await ServerProcess.on({ ...database, entry: options.entry, ahead: options.short });
    await server.start();
    const tables = await openMeetingTables(server.address);
    const ground: Ground = { database, server, tables, random: new Seeded(options.seed), book: new Map() };
    const checks = await perform(ground, faults, options, say);
    const failed = checks.filter(({ failures }) => failures.length > 0).length;
    return { passed: checks.length - failed, failed };
  } finally {
    server?.stop();
    await database?.stop();
  }
}

async function perform(
  ground: Ground,
  faults: readonly Planned[],
  options: RunOptions,
  say: (line: string) => void,
): Promise<Check[]> {
  const checks: Check[] = [];
  const note = (check: Check): void => {
    checks.push(check);
    const isWell = check.failures.length === 0;
    if (!isWell || !options.short) say(`${isWell ? '✓' : '✗'} ${check.title}`);
    for (const failure of check.failures) say(`    ${failure}`);
  };
  try {
    await performFaults(ground, faults, options, note, say);
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
): Promise<void> {
  let round = 0;
  for (const fault of faults) {
    const figures = new Figures();
    const { from, to } = fault.after;
    const timed = { ...fault, after: { from, to: short ? Math.min(to, LATEST_IN_SHORT) : to } };
    const rounds = count ?? (short ? fault.rounds.short : fault.rounds.full);
    for (let index = 0; index < rounds; index++) note(await typingRound(ground, timed, round++, figures));
    say(`${fault.name}, ${fault.signal} while two people type, ${rounds} times:`);
    for (const line of figures.lines()) say(line);
  }
}
