import { useEffect, useState } from 'react';
import { onLiveEvent } from '../../../platform/live';

/** The rows settled so far of the list being imported by a command; 0 before the first word of it. */
export function useImportProgress(commandId: string | null): number {
  const [done, setDone] = useState(0);
  useEffect(() => {
    setDone(0);
    if (commandId === null) return;
    return onLiveEvent(({ kind, id, version }) => {
      if (kind === 'import' && id === commandId) setDone(version);
    });
  }, [commandId]);
  return done;
}
