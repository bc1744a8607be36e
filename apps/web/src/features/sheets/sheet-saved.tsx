import { SavedState } from '../../ui/saved-state';
import { useSettledSaved } from './use-settled-saved';
import { useSheetConnection, useSheetsFact } from './use-sheet';

/**
 * The truth about saving: of the document shown, then of all those that the page has opened. Text that was given back to
 * its author is said where it is shown.
 */
export function SheetSaved({ documentId }: { documentId: string | null }) {
  const connection = useSheetConnection(documentId);
  const awaited = useSheetsFact('awaited');
  const keeping = useSheetsFact('keeping');
  return <SavedState state={useSettledSaved(connection, { awaited, keeping })} />;
}
