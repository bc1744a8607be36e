import { setTimeout as pause } from 'node:timers/promises';
import type { Figures } from './figures.js';
import type { Check, FaultContext } from './fault-context.js';
import type { MeetingCase } from './meeting-cases.js';
import { Page } from './page.js';
import { readBack } from './read-back.js';
import { areEqual, untouchedParts } from './replicas.js';
import { SlowProxy } from './slow-proxy.js';
import { timingPushes } from './timed-channel.js';
import { allSavedAgain, unacknowledgedOf } from './typing-fault.js';
import { until } from './until.js';
import { addParagraphs, typedText, Writer } from './writer.js';

const AUTHORS = 'abcdefghijklmnopqrst';
/** Seven tokens a second each: continuous typing. */
const RHYTHM = { from: 100, to: 180 };
const SLOW_BYTES_PER_SECOND = 1024;
/** `trust.md` F14. */
const ASKED = { othersP95: 150, growthMiB: 20 };
const MIB = 1024 * 1024;
/** A reader that has more than this share of the text of the others was not late. */
const LATE_SHARE = 0.9;
const SAMPLE_MS = 500;

/** Twenty people type; first alone, then beside a member who receives one KiB a second. */
export async function slowReaderRound(
  context: FaultContext,
  { title, round, short }: { title: string; round: number; short: boolean },
  figures: Figures,
): Promise<Check> {
  const meetingCase = context.cases[round % context.cases.length];
  if (!meetingCase) throw new Error('the meeting has no case');
  const [calm, slow] = short ? [5_000, 20_000] : [30_000, 300_000];
  let phase = 'acknowledged before';
  const through = timingPushes((time) => figures.measure(phase, ASKED.othersP95, time));
  const options = { documentId: meetingCase.documentId, round, random: context.random, through };
  const writers = [...AUTHORS].map(
    (author, at) => new Writer(at % 2 ? meetingCase.writers[1] : meetingCase.writers[0], author, options),
  );
  context.ledgers.set(meetingCase.documentId, [
    ...(context.ledgers.get(meetingCase.documentId) ?? []),
    ...writers.map((w) => w.ledger),
  ]);
  const proxy = await SlowProxy.to(context.server.address);
  const late = new LatePage(meetingCase, proxy);
  try {
    const before = await startTogether(writers);
    await late.page.loaded();
    const alone = await highestRss(context, calm);
    phase = 'acknowledged beside the slow reader';
    proxy.set(SLOW_BYTES_PER_SECOND);
    const beside = await highestRss(context, slow);
    const failures = late.whyItWasNotLate(writers);
    const growth = Math.round((beside.highest - alone.highest) / MIB);
    figures.notes.push(
      `RSS of the server: grew ${Math.round((alone.highest - alone.first) / MIB)} MiB in ${calm / 1_000} s alone, then ` +
        `${growth} MiB in ${slow / 1_000} s (asked: below ${ASKED.growthMiB})`,
      `the slow reader: connection lost ${late.page.cuts} times, asked to rejoin ${late.rejoins} times`,
    );
    const waiting = unacknowledgedOf(writers);
    proxy.set(Infinity);
    await allSavedAgain(writers, waiting, figures);
    await until('the slow reader has caught up', () =>
      areEqual([late.page.doc, ...writers.map(({ page }) => page.doc)]),
    );
    failures.push(...[...late.page.refusals].map((code) => `the slow reader was refused: ${code}`));
    if (!context.server.isAlive) failures.push('the server ended by itself');
    failures.push(...(await readBack(context, meetingCase, writers, before, figures)));
    return { title, failures };
  } finally {
    for (const writer of writers) writer.leave();
    late.page.close();
    proxy.close();
  }
}

async function startTogether(writers: readonly Writer[]): Promise<string> {
  await Promise.all(writers.map(({ page }) => page.loaded()));
  const [first] = writers;
  if (!first) throw new Error('no writer');
  const paragraph = addParagraphs(first.page.doc, writers.length);
  await until('all have their paragraphs', () => areEqual(writers.map(({ page }) => page.doc)) && first.page.isSaved);
  writers.forEach((writer, at) => writer.startTyping(paragraph + at, RHYTHM));
  await until('all are acknowledged', () => writers.every(({ ledger }) => ledger.acknowledged.size > 0));
  return untouchedParts(first.page.doc);
}

async function highestRss({ server }: FaultContext, milliseconds: number): Promise<{ first: number; highest: number }> {
  const { rss: first } = await server.measured();
  let highest = first;
  const over = performance.now() + milliseconds;
  while (performance.now() < over) {
    await pause(SAMPLE_MS);
    highest = Math.max(highest, (await server.measured()).rss);
  }
  return { first, highest };
}

/** Reads through the slow proxy. */
class LatePage {
  readonly page: Page;
  rejoins = 0;

  constructor({ reader, documentId }: MeetingCase, proxy: SlowProxy) {
    this.page = new Page(reader, documentId, {
      address: proxy.address,
      through: (channel) => ({
        ...channel,
        get isOnline() {
          return channel.isOnline;
        },
        listen: (listener) =>
          channel.listen({
            ...listener,
            closed: (event) => {
              if (event.reason === 'reload') this.rejoins += 1;
              listener.closed(event);
            },
          }),
      }),
    });
  }

  whyItWasNotLate(writers: readonly Writer[]): string[] {
    const mine = typedText(this.page.doc).length;
    const theirs = Math.max(...writers.map(({ page }) => typedText(page.doc).length));
    return mine < theirs * LATE_SHARE
      ? []
      : [`this run proves nothing: the slow reader has ${mine} of ${theirs} characters`];
  }
}
