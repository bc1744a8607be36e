import { useEffect, useRef, useState } from 'react';
import type { AgendaItem } from '../../../shared/agenda/agenda-item';

const SHOWN_MS = 12_000;
const GATHERED_MS = 5_000;

interface RecentMoves {
  /** Who has just moved each item, by item. */
  moverOf: ReadonlyMap<string, string>;
  /** How many items each other person has moved in the last seconds: one message for all of them. */
  gathered: { name: string; count: number } | null;
}

function movesIn(agenda: readonly AgendaItem[]): Map<string, { name: string; at: string }> {
  return new Map(
    agenda.flatMap((agendaItem) =>
      agendaItem.kind !== 'reserved' && agendaItem.moved
        ? [[agendaItem.itemId, { name: agendaItem.moved.byName, at: agendaItem.moved.at }] as const]
        : [],
    ),
  );
}

/** The moves of the others, as they arrive: beside the item for twelve seconds, spoken together every five. */
export function useRecentMoves(agenda: readonly AgendaItem[], ownName: string): RecentMoves {
  const known = useRef<Map<string, { name: string; at: string }> | null>(null);
  const waiting = useRef<string[]>([]);
  const [moverOf, setMoverOf] = useState<ReadonlyMap<string, string>>(new Map());
  const [gathered, setGathered] = useState<RecentMoves['gathered']>(null);
  useEffect(() => {
    const now = movesIn(agenda);
    const before = known.current;
    known.current = now;
    if (!before) return;
    const fresh = [...now].filter(([itemId, move]) => before.get(itemId)?.at !== move.at && move.name !== ownName);
    if (fresh.length === 0) return;
    setMoverOf((shown) => new Map([...shown, ...fresh.map(([itemId, { name }]) => [itemId, name] as const)]));
    if (waiting.current.length === 0) {
      setTimeout(() => {
        const names = waiting.current.splice(0);
        const [name] = names;
        if (name !== undefined) setGathered({ name, count: names.filter((one) => one === name).length });
      }, GATHERED_MS);
    }
    waiting.current.push(...fresh.map(([, { name }]) => name));
    setTimeout(() => {
      setMoverOf((shown) => new Map([...shown].filter(([itemId]) => !fresh.some(([moved]) => moved === itemId))));
    }, SHOWN_MS);
  }, [agenda, ownName]);
  return { moverOf, gathered };
}
