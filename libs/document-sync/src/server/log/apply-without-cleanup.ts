import * as Y from 'yjs';

/**
 * Applies updates and nothing else. Yjs tidies the marks of a text when somebody else's change leaves some that do
 * nothing: it erases them, in this copy alone. A client does the same and pushes it; the server would then take that
 * push for known already, and the log would never hold it.
 */
export function applyWithoutCleanup(doc: Y.Doc, updates: readonly Uint8Array[]): void {
  doc.transact((transaction) => {
    for (const update of updates) Y.applyUpdate(doc, update);
    // Yjs marks the transaction as somebody else's again at each update; its own changes are not tidied.
    transaction.local = true;
  });
}
