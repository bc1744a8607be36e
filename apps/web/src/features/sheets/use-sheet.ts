import { NOT_OPENED, type ConnectionState, type DocumentConnection } from '@passerelle/document-sync/client';
import { sheetText, type SheetPart } from '@passerelle/sheet';
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { useMe } from '../../shared/account/me';
import { liveSheetsOf, sheetsOf } from './account-sheets';
import type { SheetsSummary } from './open-sheets';

export interface OpenSheet {
  connection: DocumentConnection;
  state: ConnectionState;
}

const never = (): (() => void) => () => undefined;
const closed = (): ConnectionState => NOT_OPENED;

/** Opens a document as long as it is shown. Null while there is none. */
export function useSheet(documentId: string | null): OpenSheet | null {
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
  const state = useSyncExternalStore(connection?.subscribe ?? never, connection?.getState ?? closed);
  return connection ? { connection, state } : null;
}

/** The text of one part as it now stands, typed here or by others. */
export function useSheetText(sheet: OpenSheet | null, part: SheetPart): string {
  const doc = sheet?.connection.doc ?? null;
  const subscribe = useCallback(
    (changed: () => void) => {
      doc?.on('update', changed);
      return () => doc?.off('update', changed);
    },
    [doc],
  );
  return useSyncExternalStore(subscribe, () => (doc ? sheetText(doc, part) : ''));
}

/** What is not saved, over all the sheets of the page, those no longer shown included. */
export function useSheetsSummary(): SheetsSummary & { forgetLateText: () => void } {
  const { accountId } = useMe();
  const sheets = sheetsOf(accountId);
  useEffect(() => void liveSheetsOf(accountId), [accountId]);
  const summary = useSyncExternalStore(sheets.subscribe, sheets.getSummary);
  const forgetLateText = useCallback(() => sheets.forgetLateText(), [sheets]);
  return { ...summary, forgetLateText };
}
