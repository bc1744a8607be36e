import type * as Y from 'yjs';
import { IntegrationTooCostlyError } from './guard-errors.js';
import type { ClockRange } from './update-scan.js';
import { clockOf, indexOfClock, structsOf } from '../yjs-internals.js';

/**
 * Steps that integrating one update may take, at most 50 ms together. Visiting one struct is one step: counted, not
 * timed, so that the bound is the same on any machine. Ordinary edits take a few dozen.
 */
export const MAX_STEPS = 100_000;

/** Yjs keeps the structs of a client in an array: an insertion in the middle moves all that follow, this many a step. */
const STRUCTS_MOVED_PER_STEP = 128;
const STEPS_PER_INSERTION = 25;
const STEPS_PER_DELETION = 4;

/** An upper bound of the work of Yjs to integrate an update, counted before it is applied. */
export class IntegrationCost {
  private steps = 0;

  constructor(private readonly doc: Y.Doc) {}

  /** Throws IntegrationTooCostlyError beyond MAX_STEPS. */
  add(steps: number): void {
    this.steps += steps;
    if (this.steps > MAX_STEPS) throw new IntegrationTooCostlyError();
  }

  insert(): void {
    this.add(STEPS_PER_INSERTION);
  }

  /** A struct of this client is split in two. */
  split(client: number): void {
    this.add(1 + structsOf(this.doc, client).length / STRUCTS_MOVED_PER_STEP);
  }

  delete({ client, clock, length }: ClockRange): void {
    const structs = structsOf(this.doc, client);
    const known = clockOf(this.doc, client);
    if (clock >= known) return this.add(STEPS_PER_DELETION);
    const first = indexOfClock(structs, clock);
    const last = indexOfClock(structs, Math.min(clock + length, known) - 1);
    this.add((last - first + 1) * STEPS_PER_DELETION);
    this.split(client);
  }
}
