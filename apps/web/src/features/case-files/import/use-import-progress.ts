import { LIVE_EVENT, liveEvent } from '@passerelle/contracts';
import { useEffect, useState } from 'react';
import { liveSocket } from '../../../platform/live';

/** The rows settled so far of the list being imported by a command; 0 before the first word of it. */
export function useImportProgress(commandId: string | null): number {
  const [done, setDone] = useState(0);
  useEffect(() => {
    setDone(0);
    if (commandId === null) return;
    const socket = liveSocket();
    const hear = (message: unknown): void => {
      const event = liveEvent.safeParse(message);
      if (event.success && event.data.kind === 'import' && event.data.id === commandId) setDone(event.data.version);
    };
    socket.on(LIVE_EVENT, hear);
    return () => void socket.off(LIVE_EVENT, hear);
  }, [commandId]);
  return done;
}
