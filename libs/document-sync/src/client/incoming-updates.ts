import type { UpdateEvent } from '../protocol/messages.js';
import { SequenceTracker } from './sequence-tracker.js';

/** Committed updates of other clients. Those that arrive before the reply to the join are applied after it. */
export class IncomingUpdates {
  isOpen = false;
  /** of the last join that succeeded */
  epoch: number | undefined;
  private readonly sequence = new SequenceTracker();
  private early: UpdateEvent[] = [];

  constructor(private readonly apply: (update: Uint8Array) => void) {}

  /** The document is complete up to `seq`. */
  open(epoch: number, seq: number): void {
    this.epoch = epoch;
    this.isOpen = true;
    this.sequence.reset(seq);
  }

  /** Applies the updates that arrived before the reply to the join. */
  takeEarly(): void {
    for (const event of this.early.splice(0)) this.receive(event);
  }

  close(): void {
    this.isOpen = false;
    this.early = [];
  }

  receive(event: UpdateEvent): void {
    if (!this.isOpen) {
      this.early.push(event);
      return;
    }
    if (event.epoch !== this.epoch) return;
    this.apply(event.update);
    this.sequence.saw(event.seq);
  }

  /** Every row up to this one has been applied, or waits to be. */
  get seq(): number {
    return this.sequence.seq;
  }

  /** One of this page's own rows is committed. */
  saw(seq: number): void {
    this.sequence.saw(seq);
  }

  /** A row was lost. While a push waits for its acknowledgement, one missing row may be its own. */
  isMissing(isPushing: boolean): boolean {
    return this.sequence.missing > (isPushing ? 1 : 0);
  }
}
