import { useEffect, useState } from 'react';
import { liveSocket } from './live';

/** Below this a cut is not worth a word. */
const SPOKEN_AFTER_MS = 2_000;

/** Seconds since the live connection fell, or null while it holds (or has just fallen). */
export function useLiveCut(): number | null {
  const [downSince, setDownSince] = useState<number | null>(null);
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const socket = liveSocket();
    const up = (): void => setDownSince(null);
    const down = (): void => setDownSince((since) => since ?? Date.now());
    if (!socket.connected) down();
    socket.on('connect', up).on('disconnect', down);
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => {
      socket.off('connect', up).off('disconnect', down);
      clearInterval(timer);
    };
  }, []);
  if (downSince === null || now - downSince < SPOKEN_AFTER_MS) return null;
  return Math.floor((now - downSince) / 1_000);
}
