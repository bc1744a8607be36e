import { holdUnsentText, type UnsentText } from '../platform/unsent-text';

const SAVED: UnsentText = { unsaved: false, awaited: false, kept: true, keeping: true, rejectedText: '' };

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

  /** The server refuses it for good. */
  giveBack(rejectedText: string): void {
    this.become({ ...this.now, awaited: false, rejectedText });
  }

  private become(next: UnsentText): void {
    this.now = next;
    for (const listener of [...this.listeners]) listener();
  }
}
