import type { ReservationKind } from '@passerelle/domain';
import { useCallback, useSyncExternalStore } from 'react';

/** A reservation being written for one case. */
export interface ReservationDraft {
  kind: ReservationKind;
  /** Null until it is chosen, where there are several. */
  organisationId: string | null;
  text: string;
}

const drafts = new Map<string, ReservationDraft>();
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * The reservation being written on one case, null when none is. Kept in memory while the page lives: it survives the
 * recording of the decision and a walk through the agenda.
 */
export function useReservationDraft(
  itemId: string,
): [ReservationDraft | null, (draft: ReservationDraft | null) => void] {
  const draft = useSyncExternalStore(subscribe, () => drafts.get(itemId) ?? null);
  const change = useCallback(
    (next: ReservationDraft | null) => {
      if (next) drafts.set(itemId, next);
      else drafts.delete(itemId);
      for (const listener of listeners) listener();
    },
    [itemId],
  );
  return [draft, change];
}
