import { readSheet } from '@passerelle/sheet';
import * as Y from 'yjs';
import { typedText } from './writer.js';

/** What a replica holds, as one text: equal for two replicas exactly when they hold the same. */
function contentOf(doc: Y.Doc): string {
  const vector = [...Y.decodeStateVector(Y.encodeStateVector(doc))].sort(([left], [right]) => left - right);
  return JSON.stringify([readSheet(doc), typedText(doc), vector]);
}

function isPending(doc: Y.Doc): boolean {
  return doc.store.pendingStructs !== null || doc.store.pendingDs !== null;
}

/** True when all replicas have the same text and the same state vector, and wait for nothing. */
export function areEqual(docs: readonly Y.Doc[]): boolean {
  return new Set(docs.map(contentOf)).size === 1 && !docs.some(isPending);
}

/** The text that must never change: the other parts of the sheet. */
export function untouchedParts(doc: Y.Doc): string {
  const { situation, question, proposal } = readSheet(doc);
  return JSON.stringify({ situation, question, proposal });
}
