import { useCallback, useMemo, useState, useSyncExternalStore } from 'react';
import type { DraftState } from './draft-box';
import { fitting } from './fitting';
import { pageDrafts } from './page-drafts';

/** The name of a draft: a form, and what it is about. */
export type DraftOf = readonly [form: string, ...about: string[]];

/** What a form says of its draft, and how it ends. */
export interface Draft {
  state: DraftState;
  /** When what came back was written, in milliseconds since 1970; null when nothing came back. */
  cameBack: number | null;
  /** Sent, or given up: nothing stays on the device, and the form is as before anything was written. */
  forget: () => void;
}

type Change<Value> = (next: Value | ((before: Value) => Value)) => void;

const keyOf = (of: DraftOf): string => of.join('/');
const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Something is written in this form and was not sent: it can be shown opened. */
export function hasDraft(...of: DraftOf): boolean {
  return pageDrafts.box().get(keyOf(of)) !== null;
}

/** Sent, or given up, from outside the form. */
export function forgetDraft(of: DraftOf): void {
  pageDrafts.box().forget(keyOf(of));
}

/** What a form holds at this instant, for a command that lasts several calls. */
export function currentDraft<Value>(of: DraftOf, initial: Value): Value {
  const draft = pageDrafts.box().get(keyOf(of));
  return draft ? fitting(initial, draft.value) : initial;
}

function changeDraft<Value>(key: string, initial: Value, next: Parameters<Change<Value>>[0]): void {
  const box = pageDrafts.box();
  const before = box.get(key);
  const compute = next as (before: Value) => Value;
  const value = typeof next === 'function' ? compute(before ? fitting(initial, before.value) : initial) : next;
  if (isSame(value, initial)) box.forget(key);
  else box.write(key, value);
}

/** When the draft that a form shows was written, unless it was written in the form itself; and what to call after a key. */
function useCameBack(key: string): [number | null, () => void] {
  const read = (): string | null => pageDrafts.box().get(key)?.id ?? null;
  const id = useSyncExternalStore(pageDrafts.subscribe, read);
  const savedAt = (): number | null => pageDrafts.box().get(key)?.savedAt ?? null;
  const [shown, setShown] = useState(() => ({ key, id, cameBack: savedAt() }));
  // The device may answer after the form is shown; and once a draft is sent or given up, another one may wait.
  if (shown.key !== key || shown.id !== id) setShown({ key, id, cameBack: savedAt() });
  const typed = (): void => {
    if (read() !== shown.id) setShown({ key, id: read(), cameBack: null });
  };
  return [shown.cameBack, typed];
}

/**
 * The state of a form, on the device until it is sent. In place of `useState`: `initial` is what the form holds before
 * anything is written, read once for each draft; a form that comes back to it has no draft.
 */
export function useDraft<Value>(of: DraftOf, initial: () => Value): [Value, Change<Value>, Draft] {
  const key = keyOf(of);
  const [start, setStart] = useState(() => ({ key, value: initial() }));
  if (start.key !== key) setStart({ key, value: initial() });
  const kept = useSyncExternalStore(pageDrafts.subscribe, () => pageDrafts.box().get(key)?.value);
  const state = useSyncExternalStore(pageDrafts.subscribe, () => pageDrafts.box().stateOf(key));
  const value = useMemo(() => (kept === undefined ? start.value : fitting(start.value, kept)), [kept, start.value]);
  const [cameBack, typed] = useCameBack(key);
  const change: Change<Value> = (next) => {
    changeDraft(key, start.value, next);
    typed();
  };
  const forget = useCallback(() => pageDrafts.box().forget(key), [key]);
  return [value, change, { state, cameBack, forget }];
}
