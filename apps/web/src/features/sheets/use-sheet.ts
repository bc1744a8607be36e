import { NOT_OPENED, type ConnectionState, type DocumentConnection } from '@passerelle/document-sync/client';
import { sheetText, type SheetPart } from '@passerelle/sheet';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { LiveText } from '../../platform/live-text';
import type { UnsentText } from '../../platform/unsent-text';
import { useMe } from '../../shared/account/me';
import { liveSheetsOf, sheetsOf } from './account-sheets';

const never = (): (() => void) => () => undefined;

/**
 * Opens a document as long as it is shown. Null while there is none. Each part that shows the document asks for it by
 * its id: they share one connection, and a change of it renders the part that reads that change, not the page.
 */
export function useSheetConnection(documentId: string | null): DocumentConnection | null {
  const [connection, setConnection] = useState<DocumentConnection | null>(null);
  const { accountId } = useMe();
  useEffect(() => {
    if (documentId === null) return;
    const sheets = liveSheetsOf(accountId);
    setConnection(sheets.hold(documentId));
    return () => {
      setConnection(null);
      sheets.release(documentId);
    };
  }, [documentId, accountId]);
  return connection;
}

/** One fact of the state of a connection. `select` gives a string, a boolean or null: objects would never be equal. */
export function useConnectionState<Fact extends string | boolean | null>(
  connection: DocumentConnection | null,
  select: (state: ConnectionState) => Fact,
): Fact {
  return useSyncExternalStore(connection?.subscribe ?? never, () => select(connection?.getState() ?? NOT_OPENED));
}

/** The text of one part of a sheet. Empty while the document is on its way. */
export function useSheetText(connection: DocumentConnection | null, part: SheetPart): LiveText {
  const doc = connection?.doc ?? null;
  return useMemo(
    () => ({
      get: () => (doc ? sheetText(doc, part) : ''),
      subscribe: (changed) => {
        doc?.on('update', changed);
        return () => doc?.off('update', changed);
      },
    }),
    [doc, part],
  );
}

/** One fact about all the sheets of the page, those no longer shown included. */
export function useSheetsFact<Fact extends keyof UnsentText>(fact: Fact): UnsentText[Fact] {
  const { accountId } = useMe();
  const sheets = sheetsOf(accountId);
  useEffect(() => void liveSheetsOf(accountId), [accountId]);
  return useSyncExternalStore(sheets.subscribe, () => sheets.getSummary()[fact]);
}
