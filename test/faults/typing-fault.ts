import { setTimeout as pause } from 'node:timers/promises';
import type { Figures } from './figures.js';
import type { Check, FaultContext } from './fault-context.js';
import type { PageClock } from './page-clock.js';
import type { Carrier } from './page.js';
import { readBack } from './read-back.js';
import { areEqual, untouchedParts } from './replicas.js';
import { until } from './until.js';
import { addParagraphs, Writer } from './writer.js';

/** What breaks while two people type; answers what was wrong. They have been acknowledged a first time. */
export type FaultInjection = (context: FaultContext, writers: readonly Writer[], figures: Figures) => Promise<string[]>;

export interface TypingFault {
  name: string;
  /** The authors' pages disappear in the same instant: no page can send again. */
  losesPages: boolean;
  inject: FaultInjection;
  /** What carries the messages of the authors' pages, when it is not their sockets alone. */
  through?: Carrier;
  /** The authors' browsers keep what is not acknowledged. */
  keeps?: boolean;
  /** The clocks of their devices, when they are wrong. */
  clocks?: readonly [PageClock, PageClock];
}

/** Two members type in one sheet, the server is ended and started again, and a third one reads what there is. */
export async function typingRound(
  context: FaultContext,
  fault: TypingFault,
  round: number,
  figures: Figures,
): Promise<Check> {
  const meetingCase = context.cases[round % context.cases.length];
  if (!meetingCase) throw new Error('the meeting has no case');
  const { losesPages, through, keeps, clocks } = fault;
  const title = `${fault.name}, round ${round}: ${losesPages ? 'pages lost with the server' : 'pages stay open'}`;
  const [first, second] = meetingCase.writers;
  const options = { documentId: meetingCase.documentId, round, random: context.random, through, keeps };
  const writers: [Writer, Writer] = [
    new Writer(first, 'a', { ...options, clock: clocks?.[0] }),
    new Writer(second, 'b', { ...options, clock: clocks?.[1] }),
  ];
  context.ledgers.set(meetingCase.documentId, [
    ...(context.ledgers.get(meetingCase.documentId) ?? []),
    ...writers.map((w) => w.ledger),
  ]);
  try {
    const before = await startTyping(writers, round);
    const failures = await fault.inject(context, writers, figures);
    failures.push(...(await readBack(context, meetingCase, losesPages ? [] : writers, before, figures)));
    return { title, failures };
  } finally {
    for (const writer of writers) writer.leave();
  }
}

/** Answers the parts of the sheet without a writer. */
async function startTyping(writers: readonly [Writer, Writer], round: number): Promise<string> {
  const [first, second] = writers;
  const pages = writers.map((writer) => writer.page);
  await Promise.all(pages.map((page) => page.loaded()));
  const isShared = Math.floor(round / 2) % 2 === 0;
  const paragraph = addParagraphs(first.page.doc, isShared ? 1 : 2);
  await until('both have the new paragraph', () => areEqual(pages.map(({ doc }) => doc)) && first.page.isSaved);
  first.startTyping(paragraph);
  second.startTyping(isShared ? paragraph : paragraph + 1);
  await until('both are acknowledged', () => writers.every(({ ledger }) => ledger.acknowledged.size > 0));
  return untouchedParts(first.page.doc);
}

/** The server is ended and started again; pages that stay type on while there is none. */
export function serverEnds(
  signal: 'SIGKILL' | 'SIGTERM',
  after: { from: number; to: number },
  losesPages: boolean,
): FaultInjection {
  return async ({ server, random }, writers, figures) => {
    await pause(random.between(after.from, after.to));
    const ending = server.end(signal);
    if (losesPages) for (const writer of writers) writer.vanish();
    const waiting = unacknowledgedOf(writers);
    const end = await ending;
    figures.exits.push(end.ms);
    figures.restarts.push(await server.start());
    if (!losesPages) await allSavedAgain(writers, waiting, figures);
    return endedWell(signal, end);
  };
}

export function unacknowledgedOf(writers: readonly Writer[]): number {
  return writers.reduce((sum, { ledger }) => sum + ledger.typed - ledger.acknowledged.size, 0);
}

/** Whatever was broken is whole again: they stop typing, and all they typed arrives. */
export async function allSavedAgain(writers: readonly Writer[], waiting: number, figures: Figures): Promise<void> {
  const since = performance.now();
  await until('both are online again', () => writers.every(({ page }) => page.isOnline));
  for (const writer of writers) writer.stopTyping();
  await until('everything is saved again', () => writers.every(({ page }) => page.isSaved && page.isOnline));
  figures.recoveries.push(performance.now() - since);
  figures.unacknowledged += waiting;
}

/** Asked to end, the server ends by itself; killed, it has no say. */
function endedWell(asked: string, end: { code: number | null; signal: string | null }): string[] {
  const isWell = asked === 'SIGKILL' ? end.signal === 'SIGKILL' : end.code === 0 || end.signal === 'SIGTERM';
  return isWell ? [] : [`asked by ${asked}, the server ended with ${end.code ?? end.signal}`];
}
