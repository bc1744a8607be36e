import { useSyncExternalStore } from 'react';

type Subscribe = (listener: () => void) => () => void;

/** One timer for all listeners; none without a listener. */
function everyMs(milliseconds: number): Subscribe {
  const listeners = new Set<() => void>();
  let timer: ReturnType<typeof setInterval> | undefined;
  return (listener) => {
    listeners.add(listener);
    timer ??= setInterval(() => listeners.forEach((tick) => tick()), milliseconds);
    return () => {
      listeners.delete(listener);
      if (listeners.size > 0) return;
      clearInterval(timer);
      timer = undefined;
    };
  };
}

const everySecond = everyMs(1_000);
const everyMinute = everyMs(60_000);
const never: Subscribe = () => () => undefined;

type Shown = string | number | boolean | null;

/**
 * What `read` makes of the present (in milliseconds since 1970), each second. The component renders again only when
 * that changes: read what is shown, a count of minutes for instance, and not the present itself.
 */
export function useEachSecond<Read extends Shown>(read: (now: number) => Read, isRunning = true): Read {
  return useSyncExternalStore(isRunning ? everySecond : never, () => read(Date.now()));
}

/** The same, checked once a minute. */
export function useEachMinute<Read extends Shown>(read: (now: number) => Read): Read {
  return useSyncExternalStore(everyMinute, () => read(Date.now()));
}
