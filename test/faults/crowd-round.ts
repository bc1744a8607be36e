import { setTimeout as pause } from 'node:timers/promises';
import { checkText } from './checker.js';
import { AUTHORS, type Crowd, type RoomReport } from './crowd.js';
import type { Figures } from './figures.js';
import type { Check, FaultContext } from './fault-context.js';
import type { LedgerFacts } from './ledger.js';
import { Page } from './page.js';
import { addGeneralPointNotes, signInWriters } from './general-point-notes.js';
import { RemoteObject } from './remote-object.js';
import { typedText } from './writer.js';

/** `trust.md` F16: 500 connections; 2,500 tokens a second, then 50. */
const ROOMS = 25;
const CROWDS = 2;
const PEAK = { what: 'at the peak', rhythm: { from: 100, to: 300 }, asked: 150 };
const SUSTAINED = { what: 'sustained', rhythm: { from: 5_000, to: 15_000 }, asked: 50 };
const RSS_MIB = 600;
const MIB = 1024 * 1024;
const SAMPLE_MS = 500;

/** Twenty-five rooms of twenty people who all type: fast, then as people do. */
export async function crowdRound(
  context: FaultContext,
  { title, round, short }: { title: string; round: number; short: boolean },
  figures: Figures,
): Promise<Check> {
  const [meetingCase] = context.cases;
  if (!meetingCase) throw new Error('the meeting has no case');
  const rooms = await addGeneralPointNotes(meetingCase, ROOMS);
  const people = (await signInWriters(context.server.address, AUTHORS.length)).map(({ signedIn }) => signedIn);
  const crowds = await Promise.all(
    Array.from({ length: CROWDS }, () => RemoteObject.start<Crowd>('crowd.ts', 'Crowd')),
  );
  try {
    const roundOf = (at: number) => ({
      ...{ people, round, seed: context.random.whole(0, 2 ** 31) },
      documentIds: rooms.filter((_, index) => index % CROWDS === at),
    });
    await Promise.all(crowds.map((crowd, at) => crowd.ask('open', roundOf(at))));
    figures.count('connections', ROOMS * AUTHORS.length);
    figures.count('members', people.length);
    await typeTogether(context, crowds, { ...PEAK, milliseconds: short ? 4_000 : 15_000 }, figures);
    await typeTogether(context, crowds, { ...SUSTAINED, milliseconds: short ? 6_000 : 120_000 }, figures);
    const reports = (await Promise.all(crowds.map((crowd) => crowd.ask('leave', undefined)))).flat();
    const failures: string[] = [];
    if (!context.server.isAlive) failures.push('the server ended by itself');
    for (const room of reports) failures.push(...(await readRoom(context, room, figures)));
    return { title, failures };
  } finally {
    for (const crowd of crowds) crowd.end();
  }
}

interface Phase {
  what: string;
  rhythm: { from: number; to: number };
  asked: number;
  milliseconds: number;
}

async function typeTogether(
  { server }: FaultContext,
  crowds: readonly RemoteObject<Crowd>[],
  { what, rhythm, asked, milliseconds }: Phase,
  figures: Figures,
): Promise<void> {
  let { rss: highest, cpuMs } = await server.measured();
  const since = performance.now();
  await Promise.all(crowds.map((crowd) => crowd.ask('type', rhythm)));
  while (performance.now() - since < milliseconds) {
    await pause(SAMPLE_MS);
    highest = Math.max(highest, (await server.measured()).rss);
  }
  const calm = crowds.map((crowd) => crowd.ask('calm', undefined));
  const took = performance.now() - since;
  cpuMs = (await server.measured()).cpuMs - cpuMs;
  const reports = await Promise.all(calm);
  const answered = reports.reduce((sum, one) => sum + one.answered, 0);
  figures.measure(`acknowledged ${what}`, asked, ...reports.flatMap(({ pushes }) => pushes));
  figures.recoveries.push(...reports.map(({ savedAfter }) => savedAfter));
  figures.notes.push(
    `${what}: ${Math.round((answered * 1_000) / took)} updates/s acknowledged, ` +
      `the server at ${Math.round((cpuMs * 100) / took)} % of a core, RSS ${Math.round(highest / MIB)} MiB (asked: below ${RSS_MIB})`,
  );
}

/** A page that has seen nothing reads what a room typed. */
async function readRoom(
  context: FaultContext,
  { documentId, ledgers, failures }: RoomReport,
  figures: Figures,
): Promise<string[]> {
  const facts: LedgerFacts[] = ledgers.map((one) => ({ ...one, acknowledged: new Set(one.acknowledged) }));
  context.ledgers.set(documentId, facts);
  const [meetingCase] = context.cases;
  if (!meetingCase) throw new Error('no case to read');
  const page = new Page(meetingCase.reader, documentId);
  try {
    await page.loaded();
    const problems = checkText(typedText(page.doc), facts);
    const sum = (kind: string): number =>
      problems.filter((problem) => problem.kind === kind).reduce((total, { count }) => total + count, 0);
    figures.typed += facts.reduce((total, { typed }) => total + typed, 0);
    figures.acknowledged += facts.reduce((total, { acknowledged }) => total + acknowledged.size, 0);
    figures.lost += sum('lost');
    figures.doubled += sum('doubled');
    return [...failures, ...problems.map(({ kind, count, detail }) => `${kind} (${count}): ${detail}`)];
  } finally {
    page.close();
  }
}
