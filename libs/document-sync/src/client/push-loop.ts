import type { PushReply } from '../protocol/messages.js';
import type { Outbox, OutgoingPush } from './outbox.js';

export interface PushLoopCallbacks {
  send(push: OutgoingPush): Promise<PushReply>;
  /** Acknowledged, even over a link that was cut meanwhile. `wasOrphaned`: an earlier page had written it. */
  committed(push: OutgoingPush, wasOrphaned: boolean): void;
  /** The answer over the current link; null when none came. */
  answered(push: OutgoingPush, reply: PushReply | null): void;
}

/** Sends one push at a time. */
export class PushLoop {
  isPushing = false;
  private link = 0;

  constructor(
    private readonly outbox: Outbox,
    private readonly callbacks: PushLoopCallbacks,
  ) {}

  next(): void {
    const push = this.isPushing ? null : this.outbox.current();
    if (push) void this.push(push);
  }

  /** The link is cut: no answer will come over it. */
  interrupt(): void {
    this.link++;
    this.isPushing = false;
  }

  private async push(push: OutgoingPush): Promise<void> {
    const { link } = this;
    this.isPushing = true;
    const reply = await this.callbacks.send(push).catch(() => null);
    if (reply?.ok) this.callbacks.committed(push, this.outbox.acknowledge(push.batchId));
    if (link !== this.link) return;
    this.isPushing = false;
    this.callbacks.answered(push, reply);
  }
}
