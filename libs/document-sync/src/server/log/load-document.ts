import * as Y from 'yjs';
import { applyWithoutCleanup } from './apply-without-cleanup.js';
import type { StoredDocument } from './document-store.js';
import { hasPending } from '../../guard/update-guard.js';

/** The document that a store holds. Throws when what is stored makes no whole document: never a part in its place. */
export function loadDocument({ snapshot, updates }: Pick<StoredDocument, 'snapshot' | 'updates'>): Y.Doc {
  const doc = new Y.Doc({ gc: true });
  applyWithoutCleanup(doc, snapshot ? [snapshot, ...updates] : updates);
  if (!hasPending(doc)) return doc;
  doc.destroy();
  throw new Error('stored document has holes');
}
