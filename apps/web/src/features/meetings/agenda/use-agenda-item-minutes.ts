import { giveItemMinutes } from '@passerelle/contracts';
import { ITEM_MINUTES } from '@passerelle/domain';
import { uuidv4 } from 'lib0/random';
import { useEffect, useState } from 'react';
import { thing } from '../../../shared/queries/things';
import { runCommands } from '../../../platform/own-changes';
import { fillView, refreshViews } from '../../../platform/freshness';
import { meetingQuery } from '../../../shared/queries/meetings';
import type { ReadableItem } from '../../../shared/agenda/agenda-item';

interface AgendaItemMinutes {
  minutes: number;
  add: (by: number) => void;
  error: Error | null;
}

/** Presses closer than this leave together. */
const SENT_AFTER_MS = 250;

function sendMinutes({ itemId, version }: ReadableItem, minutes: number): Promise<void> {
  const body = { commandId: uuidv4(), expectedVersion: version, minutes };
  return runCommands([thing('meeting')], async (send) => {
    const meeting = await send(giveItemMinutes, { itemId }, body);
    return { result: undefined, filled: [fillView(meetingQuery, { meetingId: meeting.id }, meeting)] };
  });
}

/** Several presses in a row show immediately and are sent as one change, with the version that the item then has. */
export function useAgendaItemMinutes(agendaItem: ReadableItem): AgendaItemMinutes {
  const [wanted, setWanted] = useState<number | null>(null);
  const [error, setError] = useState<Error | null>(null);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    if (wanted === null || busy) return;
    if (wanted === agendaItem.minutes) return setWanted(null);
    const timer = setTimeout(() => {
      setBusy(true);
      void sendMinutes(agendaItem, wanted)
        .catch((refusal: Error) => {
          setError(refusal);
          setWanted(null);
          return refreshViews([meetingQuery]);
        })
        .finally(() => setBusy(false));
    }, SENT_AFTER_MS);
    return () => clearTimeout(timer);
  }, [wanted, busy, agendaItem]);
  const add = (by: number): void => {
    setError(null);
    setWanted((before) => Math.max(ITEM_MINUTES.min, Math.min(ITEM_MINUTES.max, (before ?? agendaItem.minutes) + by)));
  };
  return { minutes: wanted ?? agendaItem.minutes, add, error };
}
