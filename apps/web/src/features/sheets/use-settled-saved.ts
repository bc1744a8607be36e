import type { DocumentConnection } from '@passerelle/document-sync/client';
import { useEffect, useState } from 'react';
import type { Saved } from '../../ui/saved-state';
import type { UnsentText } from '../../platform/unsent-text';
import { useConnectionState } from './use-sheet';

/** A save that lasts less than this is not worth a word. */
const SAVING_AFTER_MS = 600;
/** A save that lasts longer than this is no longer on its way: the text is kept here and said so. */
const UNSAVED_AFTER_MS = 2_000;

/** What is true of all the sheets of the page, the one shown first. */
function savedState(
  isSaving: boolean,
  isReadOnly: boolean,
  { awaited, keeping }: Pick<UnsentText, 'awaited' | 'keeping'>,
): Saved {
  if (isSaving) return 'saving';
  if (awaited) return keeping ? 'unsaved' : 'unkept';
  return isReadOnly ? 'readOnly' : 'saved';
}

/** The state of saving as it is shown: "Enregistrement…" only once it lasts, "Non enregistré" after two seconds. */
export function useSettledSaved(
  connection: DocumentConnection | null,
  unsent: Pick<UnsentText, 'awaited' | 'keeping'>,
): Saved {
  const isSaving = useConnectionState(connection, ({ saved }) => saved === 'saving');
  const isReadOnly = useConnectionState(connection, ({ access }) => access === 'read');
  const state = savedState(isSaving, isReadOnly, unsent);
  const waiting = state === 'saving' || state === 'unsaved' || state === 'unkept';
  const [waited, setWaited] = useState<Saved>('saved');
  useEffect(() => {
    if (!waiting) return;
    const timers = [
      setTimeout(() => setWaited('saving'), SAVING_AFTER_MS),
      setTimeout(() => setWaited('unsaved'), UNSAVED_AFTER_MS),
    ];
    return () => {
      for (const timer of timers) clearTimeout(timer);
      setWaited('saved');
    };
  }, [waiting]);
  return waiting && waited === 'unsaved' && !unsent.keeping ? 'unkept' : waiting ? waited : state;
}
