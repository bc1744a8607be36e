import { SavedState } from '../../ui/saved-state';
import { useSettledSaved } from './use-settled-saved';
import { useSheetConnection, useSheetsFact } from './use-sheet';

/**
 * The truth about saving: of the document shown, then of all those that the page has opened. Text that was refused for
 * good is said where it is given back; text that may still leave is not saved.
 */
export function SheetSaved({ documentId }: { documentId: string | null }) {
  const connection = useSheetConnection(documentId);
  const awaited = useSheetsFact('awaited');
  const keeping = useSheetsFact('keeping');
  const mayLeave = useSheetsFact('mayLeave');
  return <SavedState state={useSettledSaved(connection, { awaited, keeping, mayLeave })} />;
}
