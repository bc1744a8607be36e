import { useEffect, useState } from 'react';
import { liveSocket } from './live';
import { serverNow } from './server-clock';

/** Below this a cut is not worth a word. */
const SPOKEN_AFTER_MS = 2_000;

/**
 * Since when the live connection has been cut, in milliseconds since 1970 by the clock of the server; null while it
 * holds, or has just fallen. The seconds that pass are counted by the part that writes them.
 */
export function useLiveCut(): number | null {
  const [cutSince, setCutSince] = useState<number | null>(null);
  useEffect(() => {
    const socket = liveSocket();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const up = (): void => {
      clearTimeout(timer);
      timer = undefined;
      setCutSince(null);
    };
    const down = (): void => {
      const since = serverNow();
      timer ??= setTimeout(() => setCutSince(since), SPOKEN_AFTER_MS);
    };
    if (!socket.connected) down();
    socket.on('connect', up).on('disconnect', down);
    return () => {
      socket.off('connect', up).off('disconnect', down);
      clearTimeout(timer);
    };
  }, []);
  return cutSince;
}
