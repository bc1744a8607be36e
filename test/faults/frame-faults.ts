import { setTimeout as pause } from 'node:timers/promises';
import type { FaultContext } from './fault-context.js';
import { allSavedAgain, unacknowledgedOf, type TypingFault } from './typing-fault.js';
import { UnreliableChannel } from './unreliable-channel.js';
import { until } from './until.js';

/** Asked of the client, `trust.md` F12: a lost update is noticed within this. */
const NOTICED_WITHIN_MS = 1_000;

/** For so long, frames of both pages are lost, repeated and overtaken; then none are. */
export function framesLost({ random }: FaultContext, milliseconds: number): Pick<TypingFault, 'inject' | 'through'> {
  const channel = new UnreliableChannel(random);
  return {
    through: channel.around,
    inject: async (_, writers, figures) => {
      channel.begin();
      await pause(milliseconds);
      await until('every accident has happened', () => Object.values(channel.accidents).every((times) => times > 0));
      const waiting = unacknowledgedOf(writers);
      channel.end();
      // A loss shows with the next frame only.
      const typed = writers.map(({ ledger }) => ledger.typed);
      const isCommitted = (): boolean =>
        writers.every(({ ledger }, at) => ledger.acknowledged.has(1 + (typed[at] ?? 0)));
      await until('both are acknowledged on the reliable channel', isCommitted);
      await allSavedAgain(writers, waiting, figures);
      for (const [kind, times] of Object.entries(channel.accidents)) figures.count(`frames ${kind}`, times);
      figures.measure('gap noticed', NOTICED_WITHIN_MS, ...channel.noticed);
      return [];
    },
  };
}
