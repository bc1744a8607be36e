import * as Y from 'yjs';
import { applyWithoutCleanup } from './apply-without-cleanup.js';
import type { StoredDocument } from './document-store.js';
import { hasPending } from '../../yjs-internals.js';

/** Builds the document that a store holds. Throws when rows are missing: never returns a partial document. */
export function loadDocument({ snapshot, updates }: Pick<StoredDocument, 'snapshot' | 'updates'>): Y.Doc {
  const doc = new Y.Doc({ gc: true });
  applyWithoutCleanup(doc, snapshot ? [snapshot, ...updates] : updates);
  if (!hasPending(doc)) return doc;
  doc.destroy();
  throw new Error('stored document has gaps');
}
