import { setTimeout as pause } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { SIGN_IN_LIMITS, waitBeforeAttempt, type AttemptsOf } from '@passerelle/domain';
import { CLOCK, type Clock } from '../../platform/clock.js';
import { Transaction } from '../../platform/database/transaction.js';
import { AttemptCounter } from '../../platform/limits/attempt-counter.js';
import { FairQueue } from '../../platform/limits/fair-queue.js';
import { RequestBatcher } from '../../platform/request-batcher.js';
import { Refused } from '../../platform/refused.js';
import { digestOf } from './digest.js';
import { KnownBrowserRepository, type BrowserQuestion } from './known-browser.repository.js';

/** What somebody who has not signed in asks, by what it is counted. */
export interface VisitorRequest {
  networkAddress: string;
  /** The mailbox of which it speaks, if it names one. */
  email: string | null;
  /** The cookie of a browser in which some account may have signed in. */
  knownCookie: string | null;
  /** `each` attempt counts, or a link that opens nothing. */
  counts: 'each' | 'failures';
}

/** What waits for its time, and what is being answered. Each holds a connection of the system: a few kB. */
const WAITING = { atOnce: 1_000, perKey: 300, waitingPerKey: 0, waiting: 0 };
const ANSWERED = { atOnce: 4, perKey: 4, waitingPerKey: 300, waiting: 1_000 };

/**
 * What a reply takes at least: longer than the work that an address with an account makes, so that the time says nothing.
 * It also bounds what anonymous requests write to some thirty rows a second.
 */
const SHORTEST_MS = 120;

/**
 * [SIGN-3] What visitors ask: those of known browsers in a lane of their own, the others in a slow one, in which network
 * addresses take turns. Neither takes more than four of the connections to the database.
 */
@Injectable()
export class VisitorLane {
  private readonly counters: Record<AttemptsOf, AttemptCounter>;
  private readonly waiting = new FairQueue(WAITING);
  private readonly slow = new FairQueue(ANSWERED);
  private readonly fast = new FairQueue(ANSWERED);
  private readonly known = new RequestBatcher<BrowserQuestion, boolean>((questions) =>
    this.transaction.run({ kind: 'visitor' }, (tx) => this.browsers.areKnown(tx, questions)),
  );

  constructor(
    private readonly transaction: Transaction,
    private readonly browsers: KnownBrowserRepository,
    @Inject(CLOCK) clock: Clock,
  ) {
    const counter = (): AttemptCounter => new AttemptCounter(SIGN_IN_LIMITS.window, () => clock.now().getTime());
    this.counters = { 'network-address': counter(), mailbox: counter(), 'known-browser': counter() };
  }

  async run<Result>(request: VisitorRequest, task: () => Promise<Result>): Promise<Result> {
    const [key, attempts, lane] = await this.laneOf(request);
    const wait = Math.max(...attempts.map(([of, counted]) => this.waitFor(of, counted, request)));
    if (wait > 0) await this.waiting.run(key, () => pause(wait));
    try {
      return await lane.run(key, () => atLeast(SHORTEST_MS, task));
    } catch (error) {
      if (request.counts === 'failures' && isGuess(error)) this.count(attempts);
      throw error;
    }
  }

  private async laneOf({
    networkAddress,
    email,
    knownCookie,
  }: VisitorRequest): Promise<[string, Counted[], FairQueue]> {
    const cookieDigest = knownCookie === null ? null : digestOf(knownCookie);
    if (cookieDigest !== null && (await this.known.load({ cookieDigest, email })))
      return [cookieDigest, [['known-browser', cookieDigest]], this.fast];
    const byMailbox: Counted[] = email === null ? [] : [['mailbox', digestOf(email.toLowerCase())]];
    return [networkAddress, [['network-address', networkAddress], ...byMailbox], this.slow];
  }

  private waitFor(of: AttemptsOf, key: string, { counts }: VisitorRequest): number {
    const counter = this.counters[of];
    return waitBeforeAttempt(counts === 'each' ? counter.add(key) : counter.of(key) + 1, of);
  }

  private count(attempts: readonly Counted[]): void {
    for (const [of, key] of attempts) this.counters[of].add(key);
  }
}

type Counted = [AttemptsOf, string];

function isGuess(error: unknown): boolean {
  return error instanceof Refused && error.refusal.refused === 'link-expired';
}

async function atLeast<Result>(ms: number, task: () => Promise<Result>): Promise<Result> {
  const [result] = await Promise.allSettled([task(), pause(ms)]);
  if (result.status === 'rejected') throw result.reason;
  return result.value;
}
