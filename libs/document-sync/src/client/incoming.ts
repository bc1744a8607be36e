import type { UpdateEvent } from '../protocol/messages.js';
import { SequenceTracker } from './sequence-tracker.js';

/** Committed updates of the others: those that come before the reply to a join wait for it, in whatever order. */
export class Incoming {
  isOpen = false;
  /** of the last join that worked */
  epoch: number | undefined;
  private readonly sequence = new SequenceTracker();
  private early: UpdateEvent[] = [];

  constructor(private readonly apply: (update: Uint8Array) => void) {}

  /** The document is here up to `seq`. */
  open(epoch: number, seq: number): void {
    this.epoch = epoch;
    this.isOpen = true;
    this.sequence.reset(seq);
  }

  /** What came before the reply is taken in now. */
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

  /** Every row up to this one is here. */
  get seq(): number {
    return this.sequence.seq;
  }

  /** One of our own rows is committed. */
  saw(seq: number): void {
    this.sequence.saw(seq);
  }

  /** A row never arrived. One may be our own, while its acknowledgement is on its way. */
  isMissing(isPushing: boolean): boolean {
    return this.sequence.missing > (isPushing ? 1 : 0);
  }
}
