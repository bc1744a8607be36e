import * as Y from 'yjs';

/**
 * Applies updates and changes nothing else. After a remote change, Yjs deletes the marks of a text that have become
 * useless, in this copy alone. A client does the same and pushes the deletion; if the server had deleted them too, it
 * would judge that push `known`, and the log would never contain it.
 */
export function applyWithoutCleanup(doc: Y.Doc, updates: readonly Uint8Array[]): void {
  doc.transact((transaction) => {
    for (const update of updates) Y.applyUpdate(doc, update);
    // Yjs cleans up after remote transactions only, and each applyUpdate marks this one as remote. There is no option to
    // turn it off; apply-without-cleanup.spec.ts fails if this no longer does.
    transaction.local = true;
  });
}
