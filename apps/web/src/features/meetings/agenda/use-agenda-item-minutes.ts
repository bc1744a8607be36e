import { giveItemMinutes, showMeeting } from '@passerelle/contracts';
import { ITEM_MINUTES } from '@passerelle/domain';
import { uuidv4 } from 'lib0/random';
import { useEffect, useRef, useState } from 'react';
import type { ReadableItem } from '../../../shared/agenda/agenda-item';
import { call } from '../../../platform/api';
import { queryClient } from '../../../platform/queries';

interface AgendaItemMinutes {
  minutes: number;
  add: (by: number) => void;
  error: Error | null;
}

/** Several presses in a row show at once and leave as one change, with the version that the line then has. */
export function useAgendaItemMinutes(agendaItem: ReadableItem): AgendaItemMinutes {
  const [wanted, setWanted] = useState<number | null>(null);
  const [error, setError] = useState<Error | null>(null);
  const busy = useRef(false);
  useEffect(() => {
    if (wanted === null || busy.current) return;
    if (wanted === agendaItem.minutes) return setWanted(null);
    const timer = setTimeout(() => {
      busy.current = true;
      const body = { commandId: uuidv4(), expectedVersion: agendaItem.version, minutes: wanted };
      void call(giveItemMinutes, { itemId: agendaItem.itemId }, body)
        .catch((refusal: Error) => {
          setError(refusal);
          setWanted(null);
        })
        .then(() => queryClient.invalidateQueries({ queryKey: [showMeeting.path] }))
        .finally(() => (busy.current = false));
    }, 250);
    return () => clearTimeout(timer);
  }, [wanted, agendaItem.minutes, agendaItem.version, agendaItem.itemId]);
  const add = (by: number): void => {
    setError(null);
    setWanted((before) => Math.max(ITEM_MINUTES.min, Math.min(ITEM_MINUTES.max, (before ?? agendaItem.minutes) + by)));
  };
  return { minutes: wanted ?? agendaItem.minutes, add, error };
}
