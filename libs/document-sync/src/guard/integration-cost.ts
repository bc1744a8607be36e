import * as Y from 'yjs';
import { IntegrationTooCostlyError } from './guard-errors.js';
import type { ClockRange } from './update-scan.js';

/**
 * Steps that applying one update may take. Looking at one struct is one; all of them take less than 50 ms, counted and
 * not timed, so that it is the same on any machine. What people write takes a few dozen.
 */
export const MAX_STEPS = 100_000;

/** Yjs keeps the structs of a client in an array: one more in the middle moves all that follow, this many in a step. */
const MOVED_IN_A_STEP = 128;
const WRITTEN = 25;
const ERASED = 4;

/** An upper bound of what Yjs will do to apply an update, counted before it does. */
export class IntegrationCost {
  private steps = 0;

  constructor(private readonly doc: Y.Doc) {}

  /** Throws IntegrationTooCostlyError. */
  add(steps: number): void {
    this.steps += steps;
    if (this.steps > MAX_STEPS) throw new IntegrationTooCostlyError();
  }

  write(): void {
    this.add(WRITTEN);
  }

  /** A struct of this client is cut in two. */
  cut(client: number): void {
    this.add(1 + this.structsOf(client).length / MOVED_IN_A_STEP);
  }

  erase({ client, clock, length }: ClockRange): void {
    const structs = this.structsOf(client);
    const known = Y.getState(this.doc.store, client);
    if (clock >= known) return this.add(ERASED);
    const first = Y.findIndexSS(structs, clock);
    const last = Y.findIndexSS(structs, Math.min(clock + length, known) - 1);
    this.add((last - first + 1) * ERASED);
    this.cut(client);
  }

  private structsOf(client: number): (Y.Item | Y.GC)[] {
    return this.doc.store.clients.get(client) ?? [];
  }
}
