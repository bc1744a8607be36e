import { useSyncExternalStore } from 'react';
import { onClockCorrected, serverNow } from './server-clock';

type Subscribe = (listener: () => void) => () => void;

/** One timer for all listeners; none without a listener. A clock that is corrected is read again without waiting. */
function everyMs(milliseconds: number): Subscribe {
  const listeners = new Set<() => void>();
  let stop: (() => void) | undefined;
  const start = (): (() => void) => {
    const tickAll = (): void => listeners.forEach((tick) => tick());
    const timer = setInterval(tickAll, milliseconds);
    const forget = onClockCorrected(tickAll);
    return () => {
      clearInterval(timer);
      forget();
    };
  };
  return (listener) => {
    listeners.add(listener);
    stop ??= start();
    return () => {
      listeners.delete(listener);
      if (listeners.size > 0) return;
      stop?.();
      stop = undefined;
    };
  };
}

const everySecond = everyMs(1_000);
const everyMinute = everyMs(60_000);
const never: Subscribe = () => () => undefined;

type Shown = string | number | boolean | null;

/**
 * What `read` makes of the present of the server (in milliseconds since 1970), each second. The component renders again
 * only when that changes: read what is shown, a count of minutes for instance, and not the present itself.
 */
export function useEachSecond<Read extends Shown>(read: (now: number) => Read, isRunning = true): Read {
  return useSyncExternalStore(isRunning ? everySecond : never, () => read(serverNow()));
}

/** The same, checked once a minute. */
export function useEachMinute<Read extends Shown>(read: (now: number) => Read): Read {
  return useSyncExternalStore(everyMinute, () => read(serverNow()));
}
