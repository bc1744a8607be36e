import type { PushReply } from '../protocol/messages.js';
import type { Outbox, OutgoingBatch } from './outbox.js';

export interface PushLoopDoors {
  send(batch: OutgoingBatch): Promise<PushReply>;
  /** Acknowledged: `wasLeft` when a page that is gone had written it. Told even when the link was cut meanwhile. */
  committed(batch: OutgoingBatch, wasLeft: boolean): void;
  /** The answer to what was asked over this link; null when none came. */
  answered(batch: OutgoingBatch, reply: PushReply | null): void;
}

/** Sends one batch at a time. */
export class PushLoop {
  isPushing = false;
  private link = 0;

  constructor(
    private readonly outbox: Outbox,
    private readonly doors: PushLoopDoors,
  ) {}

  next(): void {
    const batch = this.isPushing ? null : this.outbox.current();
    if (batch) void this.push(batch);
  }

  /** The link is cut: no answer is waited for any more. */
  interrupt(): void {
    this.link++;
    this.isPushing = false;
  }

  private async push(batch: OutgoingBatch): Promise<void> {
    const { link } = this;
    this.isPushing = true;
    const reply = await this.doors.send(batch).catch(() => null);
    if (reply?.ok) this.doors.committed(batch, this.outbox.acknowledge(batch.batchId));
    if (link !== this.link) return;
    this.isPushing = false;
    this.doors.answered(batch, reply);
  }
}
