import type * as Y from 'yjs';

/**
 * True when the document has received updates that wait for content it does not have. Yjs offers no other way to ask:
 * `store` is not documented, and `has-pending.spec.ts` fails if it changes.
 */
export function hasPending(doc: Y.Doc): boolean {
  return doc.store.pendingStructs !== null || doc.store.pendingDs !== null;
}
