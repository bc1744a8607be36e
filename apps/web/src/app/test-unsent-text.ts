import { holdUnsentText, NOTHING_UNSENT as SAVED, type MayLeave, type UnsentText } from '../platform/unsent-text';

/** What the page knows of text that is not saved, without sheets: a test says what becomes of it. */
export class TestUnsentText {
  private now = SAVED;
  discarded = 0;
  forgotten = 0;
  /** The account leaves the page. */
  onSuspend = (): void => undefined;
  private readonly listeners = new Set<() => void>();

  constructor() {
    holdUnsentText({
      get: () => this.now,
      subscribe: (listener) => {
        this.listeners.add(listener);
        return () => this.listeners.delete(listener);
      },
      discard: async () => void (this.discarded += 1),
      forgetRejected: () => void (this.forgotten += 1),
      forgetSent: () => this.become({ ...this.now, sentText: '' }),
      suspend: () => this.onSuspend(),
    });
  }

  /** The member writes; `kept` says whether the device keeps it. */
  write(kept = true): void {
    this.become({ ...SAVED, unsaved: true, awaited: true, kept, keeping: kept });
  }

  save(): void {
    this.become(SAVED);
  }

  /** The server refuses it: for good, or until its sheet is open to the member again. */
  giveBack(rejectedText: string, mayLeave: MayLeave = 'none'): void {
    this.become({ ...this.now, awaited: false, rejectedText, mayLeave });
  }

  /** What had been given back is saved after all. */
  takeBack(): void {
    this.become({ ...SAVED, sentText: this.now.rejectedText });
  }

  private become(next: UnsentText): void {
    this.now = next;
    for (const listener of [...this.listeners]) listener();
  }
}
