/** What one reply says of the device's clock, in milliseconds. */
export interface ClockSample {
  /** To be added to the device's time to have that of the server. */
  offset: number;
  /** The offset is at most this far from the true one: half of the time that the reply took. */
  error: number;
}

const UNKNOWN: ClockSample = { offset: 0, error: Infinity };
let kept = UNKNOWN;
const listeners = new Set<() => void>();

/** The offset measured by a reply: the server wrote its time between the two instants of the device. */
export function clockSample(serverTime: number, sentAt: number, receivedAt: number): ClockSample {
  return { offset: serverTime - (sentAt + receivedAt) / 2, error: Math.max(0, receivedAt - sentAt) / 2 };
}

/**
 * The more exact of the two, unless they contradict each other: then a clock was set meanwhile, and the newer is right.
 */
export function keptSample(known: ClockSample, newer: ClockSample): ClockSample {
  const contradicts = Math.abs(newer.offset - known.offset) > newer.error + known.error;
  return contradicts || newer.error <= known.error ? newer : known;
}

/** Learns from a reply what the device's clock lacks. `serverTime` is as its header says it; null: it says nothing. */
export function learnServerTime(serverTime: string | null, sentAt: number, receivedAt: number): void {
  const written = serverTime === null ? NaN : Number(serverTime);
  if (!Number.isFinite(written)) return;
  const before = kept;
  kept = keptSample(kept, clockSample(written, sentAt, receivedAt));
  if (kept.offset !== before.offset) for (const listener of listeners) listener();
}

/** The present by the device's own clock, wrong or not: for what is measured, and never shown. */
export function deviceNow(): number {
  return Date.now();
}

/** The present by the clock of the server, in milliseconds since 1970; by the device's before the first reply. */
export function serverNow(): number {
  return Math.round(deviceNow() + kept.offset);
}

/** Calls `listener` when the clock is corrected. Answers how to stop. */
export function onClockCorrected(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
