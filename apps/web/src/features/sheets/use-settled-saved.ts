import type { DocumentConnection } from '@passerelle/document-sync/client';
import { useEffect, useState } from 'react';
import type { Saved } from '../../ui/saved-state';
import type { UnsentText } from '../../platform/unsent-text';
import { useConnectionState } from './use-sheet';

/** A save that lasts less than this is not worth a word. */
const SAVING_AFTER_MS = 600;
/** A save that lasts longer than this is no longer on its way: the text is kept here and said so. */
const UNSAVED_AFTER_MS = 2_000;

/** The state of saving as it is shown: "Enregistrement…" only once it lasts, "Non enregistré" after two seconds. */
export function useSettledSaved(
  connection: DocumentConnection | null,
  { awaited, keeping, mayLeave }: Pick<UnsentText, 'awaited' | 'keeping' | 'mayLeave'>,
): Saved {
  const isSaving = useConnectionState(connection, ({ saved }) => saved === 'saving');
  const isReadOnly = useConnectionState(connection, ({ access }) => access === 'read');
  const waiting = isSaving || awaited;
  const [waited, setWaited] = useState<'saved' | 'saving' | 'unsaved'>('saved');
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
  if (waiting && waited === 'unsaved') return keeping ? 'unsaved' : 'unkept';
  // It was given back and is kept: another save changes nothing to that.
  if (mayLeave !== 'none') return 'unsaved';
  if (waiting) return waited;
  return isReadOnly ? 'readOnly' : 'saved';
}
