import { useEffect, useSyncExternalStore } from 'react';
import { liveSocket } from './live';
import { liveCut } from './live-cut';

/**
 * Since when the live connection has been cut (see `liveCut`). The seconds that pass are counted by the part that writes
 * them.
 */
export function useLiveCut(): number | null {
  // A page that shows the cut wants the connection.
  useEffect(() => void liveSocket(), []);
  return useSyncExternalStore(liveCut.subscribe, liveCut.since);
}
