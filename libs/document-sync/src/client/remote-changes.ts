import * as Y from 'yjs';

/** Changes of the others wait. */
export interface Hold {
  readonly hasWaiting: boolean;
  /** Applies what waits, unless another hold lasts. */
  release(): void;
}

/**
 * Applies what comes from the server, in its order. While a hold lasts it waits: an editor that is redrawn under the text
 * that an input method composes would write that text twice. What waits counts as received (DOC-93). Carets wait too, as
 * an editor is redrawn for them, and come after the text in which they are.
 */
export class RemoteChanges {
  private readonly holds = new Set<Hold>();
  private waiting: Uint8Array[] = [];
  private waitingCarets: (() => void)[] = [];

  constructor(
    private readonly doc: Y.Doc,
    private readonly origin: unknown,
  ) {}

  add(update: Uint8Array): void {
    if (this.holds.size > 0) this.waiting.push(update);
    else Y.applyUpdate(this.doc, update, this.origin);
  }

  moveCarets(move: () => void): void {
    if (this.holds.size > 0) this.waitingCarets.push(move);
    else move();
  }

  hold(): Hold {
    const hasWaiting = (): boolean => this.waiting.length + this.waitingCarets.length > 0;
    const hold = {
      get hasWaiting() {
        return hasWaiting();
      },
      release: () => this.release(hold),
    };
    this.holds.add(hold);
    return hold;
  }

  private release(hold: Hold): void {
    this.holds.delete(hold);
    if (this.holds.size > 0) return;
    const [updates, moves] = [this.waiting.splice(0), this.waitingCarets.splice(0)];
    // One transaction, so that an editor draws once. It is not of this page: `local` is false.
    const apply = (): void => updates.forEach((update) => Y.applyUpdate(this.doc, update, this.origin));
    if (updates.length > 0) Y.transact(this.doc, apply, this.origin, false);
    moves.forEach((move) => move());
  }
}
