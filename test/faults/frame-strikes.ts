import { setTimeout as pause } from 'node:timers/promises';
import type { Ground } from './ground.js';
import { allSavedAgain, unacknowledgedOf, type TypingFault } from './typing-fault.js';
import { UnsteadyLine } from './unsteady-line.js';
import { until } from './until.js';

/** Asked of the client, `trust.md` F12: a lost update is noticed within this. */
const NOTICED_WITHIN_MS = 1_000;

/** For so long, frames of both pages are lost, repeated and overtaken; then the line is steady again. */
export function framesLost({ random }: Ground, milliseconds: number): Pick<TypingFault, 'strike' | 'through'> {
  const line = new UnsteadyLine(random);
  return {
    through: line.around,
    strike: async (_, writers, figures) => {
      line.begin();
      await pause(milliseconds);
      await until('every accident has happened', () => Object.values(line.accidents).every((times) => times > 0));
      const waiting = unacknowledgedOf(writers);
      line.end();
      // A loss shows with the next frame: without one, nobody could know.
      const typed = writers.map(({ ledger }) => ledger.typed);
      const isCommitted = (): boolean =>
        writers.every(({ ledger }, at) => ledger.acknowledged.has(1 + (typed[at] ?? 0)));
      await until('both are acknowledged on the steady line', isCommitted);
      await allSavedAgain(writers, waiting, figures);
      for (const [kind, times] of Object.entries(line.accidents)) figures.count(`frames ${kind}`, times);
      figures.measure('gap noticed', NOTICED_WITHIN_MS, ...line.noticed);
      return [];
    },
  };
}
