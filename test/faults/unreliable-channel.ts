import type { ChannelListener, DocumentChannel } from '@passerelle/document-sync/client';
import { setTimeout as pause } from 'node:timers/promises';
import type { Seeded } from './seeded.js';

/** Of each kind of accident, among all frames. */
const SHARE = 0.05;
/** A frame that was overtaken comes this much later at most; an answer is given up before that. */
const LATE_MS = { event: 60, request: 1_500 };
/** The product waits ten seconds; here a page must go through many losses in a short time. */
const GIVEN_UP_MS = 1_000;

type Accident = 'none' | 'dropped' | 'unanswered' | 'doubled' | 'late';

/**
 * Loses, repeats and delays frames between the pages and their sockets: a proxy can't, since it would break the stream.
 * What a socket keeps in order while it lasts comes here in any order.
 */
export class UnreliableChannel {
  readonly accidents = { dropped: 0, unanswered: 0, doubled: 0, late: 0 };
  /** Milliseconds from the loss of a committed update to the page asking for what it lacks. */
  readonly noticed: number[] = [];
  private isUnreliable = false;

  constructor(private readonly random: Seeded) {}

  begin(): void {
    this.isUnreliable = true;
  }

  end(): void {
    this.isUnreliable = false;
  }

  /** The same channel, with these accidents. */
  readonly around = (channel: DocumentChannel): DocumentChannel => {
    let missed: number[] = [];
    return {
      get isOnline() {
        return channel.isOnline;
      },
      join: (request) => {
        this.noticed.push(...missed.map((since) => performance.now() - since));
        missed = [];
        return this.ask(() => channel.join(request));
      },
      push: (request) => this.ask(() => channel.push(request)),
      leave: (request) => channel.leave(request),
      presence: (request) => channel.presence(request),
      listen: (listener) => this.listen(channel, listener, () => missed.push(performance.now())),
    };
  };

  private listen(channel: DocumentChannel, listener: ChannelListener, missed: () => void): () => void {
    let isListening = true;
    const apply = (accident: Accident, deliver: () => void): void => {
      if (accident === 'dropped') return;
      if (accident === 'late')
        return void setTimeout(() => isListening && deliver(), this.random.between(0, LATE_MS.event));
      deliver();
      if (accident === 'doubled') deliver();
    };
    const stop = channel.listen({
      online: () => listener.online(),
      offline: () => listener.offline(),
      update: (event) => {
        const accident = this.accident(false);
        if (accident === 'dropped') missed();
        apply(accident, () => listener.update(event));
      },
      presence: (event) => apply(this.accident(false), () => listener.presence(event)),
      closed: (event) => apply(this.accident(false), () => listener.closed(event)),
    });
    return () => {
      isListening = false;
      stop();
    };
  }

  /** A request that is late may arrive after the same one was given up and sent again. */
  private async ask<Reply>(send: () => Promise<Reply>): Promise<Reply> {
    const accident = this.accident(true);
    if (accident === 'none') return send();
    const answer =
      accident === 'dropped'
        ? null
        : pause(accident === 'late' ? this.random.between(0, LATE_MS.request) : 0).then(send);
    answer?.catch(() => undefined);
    if (accident === 'doubled') send().catch(() => undefined);
    const givenUp = pause(GIVEN_UP_MS).then((): never => {
      throw new Error('no answer came');
    });
    if (answer === null || accident === 'unanswered') return givenUp;
    givenUp.catch(() => undefined);
    return Promise.race([answer, givenUp]);
  }

  private accident(isRequest: boolean): Accident {
    if (!this.isUnreliable) return 'none';
    const kinds = isRequest
      ? (['dropped', 'unanswered', 'doubled', 'late'] as const)
      : (['dropped', 'doubled', 'late'] as const);
    const kind = kinds[Math.floor(this.random.next() / SHARE)];
    if (kind === undefined) return 'none';
    this.accidents[kind] += 1;
    return kind;
  }
}
