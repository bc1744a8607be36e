import { NOT_OPENED, type ConnectionState, type DocumentConnection } from '@passerelle/document-sync/client';
import { SHEET_SCHEMA_VERSION, sheetText, type SheetPart } from '@passerelle/sheet';
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { liveSocket } from '../../platform/live';
import { OpenSheets, type SheetsSummary } from './open-sheets';
import { socketChannel } from './socket-channel';

const sheets = new OpenSheets(() => socketChannel(liveSocket()), SHEET_SCHEMA_VERSION);

export interface OpenSheet {
  connection: DocumentConnection;
  state: ConnectionState;
}

const never = (): (() => void) => () => undefined;
const closed = (): ConnectionState => NOT_OPENED;

/** Opens a document as long as it is shown. Null while there is none. */
export function useSheet(documentId: string | null): OpenSheet | null {
  const [connection, setConnection] = useState<DocumentConnection | null>(null);
  useEffect(() => {
    if (documentId === null) return;
    setConnection(sheets.hold(documentId));
    return () => {
      setConnection(null);
      sheets.release(documentId);
    };
  }, [documentId]);
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
  const summary = useSyncExternalStore(sheets.subscribe, sheets.getSummary);
  const forgetLateText = useCallback(() => sheets.forgetLateText(), []);
  return { ...summary, forgetLateText };
}

/** The browser asks before leaving only while some text would be lost. */
export function useLeaveWarning(unsaved: boolean): void {
  useEffect(() => {
    if (!unsaved) return;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [unsaved]);
}
