import { setTimeout as pause } from 'node:timers/promises';
import { showAgendaItem, showMeeting, type Endpoint, type ParamsOf } from '@passerelle/contracts';
import type { FaultContext } from './fault-context.js';
import type { Figures } from './figures.js';
import type { MeetingCase } from './meeting-cases.js';
import type { Member } from './member.js';
import { readBack } from './read-back.js';
import { areEqual, untouchedParts } from './replicas.js';
import { timingPushes } from './timed-channel.js';
import { allSavedAgain, unacknowledgedOf } from './typing-fault.js';
import { until } from './until.js';
import { addParagraphs, Writer } from './writer.js';

/** Asked: the others wait at most twice as long as at rest. */
const ASKED_RATIO = 2;
/** Below this, a ratio measures the machine and not the server. */
const LEAST_MS = 10;
/** Five tokens a second each, and views as a page asks for them. */
const RHYTHM = { from: 150, to: 250 };
const BETWEEN_VIEWS_MS = 100;

interface Times {
  pushes: number[];
  views: number[];
}

/** Two members type and a third one goes through pages, while something else happens. */
export class Others {
  readonly failures: string[] = [];
  private readonly times = new Map<string, Times>();
  private phase = 'before';
  private isOn = true;
  private untouched = '';
  private viewing: Promise<void> = Promise.resolve();

  private constructor(
    private readonly context: FaultContext,
    private readonly meetingCase: MeetingCase,
    private readonly writers: readonly Writer[],
  ) {}

  static async start(context: FaultContext, meetingCase: MeetingCase, round: number): Promise<Others> {
    const { documentId } = meetingCase;
    let note = (_time: number): void => undefined;
    const options = { documentId, round, random: context.random, through: timingPushes((time) => note(time)) };
    const [first, second] = meetingCase.writers;
    const writers = [new Writer(first, 'a', options), new Writer(second, 'b', options)];
    const ledgers = [...(context.ledgers.get(documentId) ?? []), ...writers.map(({ ledger }) => ledger)];
    context.ledgers.set(documentId, ledgers);
    const others = new Others(context, meetingCase, writers);
    note = (time) => others.current.pushes.push(time);
    await others.type();
    others.viewing = others.view(second);
    return others;
  }

  /** What happens for so long, and the times of the others meanwhile. */
  async during(
    phase: string,
    milliseconds: number,
    happens: () => Promise<void> = () => Promise.resolve(),
  ): Promise<void> {
    this.phase = phase;
    await Promise.all([pause(milliseconds), happens()]);
    this.phase = 'between';
  }

  /** Writes the figures beside those at rest; all that was typed has to be there. */
  async end(rest: string, figures: Figures): Promise<string[]> {
    this.isOn = false;
    await this.viewing;
    await allSavedAgain(this.writers, unacknowledgedOf(this.writers), figures);
    for (const [phase, { pushes, views }] of this.times) {
      if (phase === 'before' || phase === 'between') continue;
      const atRest = this.times.get(rest) ?? { pushes: [], views: [] };
      figures.notes.push(
        `${phase}: pushes ${beside(pushes, atRest.pushes)}, views ${beside(views, atRest.views)}` +
          (phase === rest ? '' : ` (asked: at most ${ASKED_RATIO} times)`),
      );
    }
    const { context, meetingCase, writers } = this;
    return [...this.failures, ...(await readBack(context, meetingCase, writers, this.untouched, figures))];
  }

  leave(): void {
    this.isOn = false;
    for (const writer of this.writers) writer.leave();
  }

  private get current(): Times {
    const times = this.times.get(this.phase) ?? { pushes: [], views: [] };
    this.times.set(this.phase, times);
    return times;
  }

  private async type(): Promise<void> {
    const { writers } = this;
    await Promise.all(writers.map(({ page }) => page.loaded()));
    const [first] = writers;
    if (!first) throw new Error('no writer');
    const paragraph = addParagraphs(first.page.doc, writers.length);
    await until(
      'both have their paragraphs',
      () => areEqual(writers.map(({ page }) => page.doc)) && first.page.isSaved,
    );
    writers.forEach((writer, at) => writer.startTyping(paragraph + at, RHYTHM));
    await until('both are acknowledged', () => writers.every(({ ledger }) => ledger.acknowledged.size > 0));
    this.untouched = untouchedParts(first.page.doc);
  }

  private async view(member: Member): Promise<void> {
    const { meetingId, itemId } = this.meetingCase;
    while (this.isOn) {
      await this.timed(member, showMeeting, { meetingId });
      await this.timed(member, showAgendaItem, { itemId });
      await pause(BETWEEN_VIEWS_MS);
    }
  }

  private async timed<E extends Endpoint>(member: Member, endpoint: E, params: ParamsOf<E>): Promise<void> {
    const [{ views }, since] = [this.current, performance.now()];
    try {
      await member.ask(endpoint, params);
      views.push(performance.now() - since);
    } catch (error) {
      this.failures.push(`another member was refused: ${error instanceof Error ? error.message : 'unknown'}`);
    }
  }
}

function p95(times: readonly number[]): number {
  const sorted = [...times].sort((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.95))] ?? 0;
}

function beside(times: readonly number[], atRest: readonly number[]): string {
  const [now, rest] = [p95(times), p95(atRest)];
  const ratio = times === atRest ? '' : `, ${(now / Math.max(rest, LEAST_MS)).toFixed(1)} times that at rest`;
  return `p95 ${Math.round(now)} ms of ${times.length}${ratio}`;
}
