import { giveItemMinutes, showMeeting } from '@passerelle/contracts';
import { ITEM_MINUTES } from '@passerelle/domain';
import { uuidv4 } from 'lib0/random';
import { useEffect, useRef, useState } from 'react';
import { call } from '../../../platform/api';
import { queryClient } from '../../../platform/queries';
import type { ReadableLine } from './agenda-order';

interface LineMinutes {
  minutes: number;
  add: (by: number) => void;
  error: Error | null;
}

/** Several presses in a row show at once and leave as one change, with the version that the line then has. */
export function useLineMinutes(line: ReadableLine): LineMinutes {
  const [wanted, setWanted] = useState<number | null>(null);
  const [error, setError] = useState<Error | null>(null);
  const busy = useRef(false);
  useEffect(() => {
    if (wanted === null || busy.current) return;
    if (wanted === line.minutes) return setWanted(null);
    const timer = setTimeout(() => {
      busy.current = true;
      const body = { commandId: uuidv4(), expectedVersion: line.version, minutes: wanted };
      void call(giveItemMinutes, { itemId: line.itemId }, body)
        .catch((refusal: Error) => {
          setError(refusal);
          setWanted(null);
        })
        .then(() => queryClient.invalidateQueries({ queryKey: [showMeeting.path] }))
        .finally(() => (busy.current = false));
    }, 250);
    return () => clearTimeout(timer);
  }, [wanted, line.minutes, line.version, line.itemId]);
  const add = (by: number): void => {
    setError(null);
    setWanted((before) => Math.max(ITEM_MINUTES.min, Math.min(ITEM_MINUTES.max, (before ?? line.minutes) + by)));
  };
  return { minutes: wanted ?? line.minutes, add, error };
}
