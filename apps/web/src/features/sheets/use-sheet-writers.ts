import type { DocumentConnection } from '@passerelle/document-sync/client';
import { useEffect, useState } from 'react';
import { watchCarets } from './caret-moves';

/** Somebody whose caret rests longer than this is reading, or thinking. */
const WRITES_FOR_MS = 5_000;

export interface OtherWriters {
  /** Those who have just written or moved. */
  writing: readonly string[];
  /** Those whose caret rests in the sheet. */
  resting: readonly string[];
}

const NOBODY: OtherWriters = { writing: [], resting: [] };

function nameOf(state: object): string | null {
  if (!('user' in state) || !('cursor' in state) || !state.cursor) return null;
  const { user } = state;
  if (typeof user !== 'object' || user === null || !('name' in user)) return null;
  return typeof user.name === 'string' ? user.name : null;
}

/** The names of the others whose caret is in the sheet, each once, in alphabetical order. */
export function otherWriters(
  states: ReadonlyMap<number, object>,
  own: number,
  active: ReadonlySet<number>,
): OtherWriters {
  const others = [...states].filter(([clientId]) => clientId !== own);
  const names = (wanted: (clientId: number) => boolean): string[] =>
    [...new Set(others.filter(([clientId]) => wanted(clientId)).flatMap(([, state]) => nameOf(state) ?? []))].sort(
      (left, right) => left.localeCompare(right),
    );
  const writing = names((clientId) => active.has(clientId));
  return { writing, resting: names((clientId) => !active.has(clientId)).filter((name) => !writing.includes(name)) };
}

function watchOthers(connection: DocumentConnection, changed: (others: OtherWriters) => void): () => void {
  const { awareness } = connection.presence;
  const timers = new Map<number, ReturnType<typeof setTimeout>>();
  const notify = (): void => changed(otherWriters(awareness.getStates(), awareness.clientID, new Set(timers.keys())));
  const unwatch = watchCarets(connection, (clientId) => {
    clearTimeout(timers.get(clientId));
    const rest = (): void => {
      timers.delete(clientId);
      notify();
    };
    timers.set(clientId, setTimeout(rest, WRITES_FOR_MS));
    notify();
  });
  // One's own caret moves at each key, and appears while the editor is being drawn.
  const onPresence = (change: Record<'added' | 'updated' | 'removed', number[]>): void => {
    const touched = [...change.added, ...change.updated, ...change.removed];
    if (touched.some((clientId) => clientId !== awareness.clientID)) notify();
  };
  awareness.on('change', onPresence);
  notify();
  return () => {
    unwatch();
    awareness.off('change', onPresence);
    for (const timer of timers.values()) clearTimeout(timer);
  };
}

/** Who else writes in the sheet, and who only rests there. */
export function useSheetWriters(connection: DocumentConnection | null): OtherWriters {
  const [others, setOthers] = useState(NOBODY);
  useEffect(() => {
    if (connection === null) return;
    return watchOthers(connection, (now) =>
      setOthers((before) => (JSON.stringify(before) === JSON.stringify(now) ? before : now)),
    );
  }, [connection]);
  return others;
}
