import { useCallback, useRef, useSyncExternalStore } from 'react';
import type { OpenSheet } from './use-sheet';

const NOBODY: readonly string[] = [];

function nameOf(state: object): string | null {
  if (!('user' in state) || !('cursor' in state) || !state.cursor) return null;
  const { user } = state;
  if (typeof user !== 'object' || user === null || !('name' in user)) return null;
  return typeof user.name === 'string' ? user.name : null;
}

/** The names of the others whose caret is in the sheet, each once, in alphabetical order. */
export function useWhoWrites(sheet: OpenSheet): readonly string[] {
  const { awareness } = sheet.connection.presence;
  const last = useRef(NOBODY);
  const subscribe = useCallback(
    (changed: () => void) => {
      awareness.on('change', changed);
      return () => awareness.off('change', changed);
    },
    [awareness],
  );
  return useSyncExternalStore(subscribe, () => {
    const others = [...awareness.getStates()].filter(([clientId]) => clientId !== awareness.clientID);
    const names = [...new Set(others.flatMap(([, state]) => nameOf(state) ?? []))].sort((left, right) =>
      left.localeCompare(right),
    );
    if (names.join('\n') !== last.current.join('\n')) last.current = names;
    return last.current;
  });
}
