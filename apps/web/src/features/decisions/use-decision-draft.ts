import { useCallback, useSyncExternalStore } from 'react';
import { changeDraft, EMPTY_DRAFT, type DecisionDraft, type DraftChange } from './decision-draft';

const drafts = new Map<string, DecisionDraft>();
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The draft of one case. It survives a walk through the agenda: what was prepared is there on coming back. */
export function useDecisionDraft(itemId: string): [DecisionDraft, (change: DraftChange) => void] {
  const draft = useSyncExternalStore(subscribe, () => drafts.get(itemId) ?? EMPTY_DRAFT);
  const change = useCallback(
    (one: DraftChange) => {
      drafts.set(itemId, changeDraft(drafts.get(itemId) ?? EMPTY_DRAFT, one));
      for (const listener of listeners) listener();
    },
    [itemId],
  );
  return [draft, change];
}

/** The draft as it is at this instant, for a command that lasts several calls. */
export function currentDraft(itemId: string): DecisionDraft {
  return drafts.get(itemId) ?? EMPTY_DRAFT;
}
