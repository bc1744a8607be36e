import * as Y from 'yjs';
import type { StoredDocument } from './document-store.js';
import { loadDocument } from './load-document.js';

/**
 * Compacts a snapshot and the rows that follow it into one V1 update of the same document, without the text that was
 * erased (merging updates would keep it). The result is read again and compared before it is given. Throws when the log
 * has holes, or when what was read again is not the same document: nothing may be deleted then.
 */
export function compactLog({ snapshot, updates }: Pick<StoredDocument, 'snapshot' | 'updates'>): Uint8Array {
  const doc = loadDocument({ snapshot, updates });
  const compacted = Y.encodeStateAsUpdate(doc);
  const copy = loadDocument({ snapshot: compacted, updates: [] });
  const holds = isSame(doc, copy);
  doc.destroy();
  copy.destroy();
  if (!holds) throw new Error('the compacted log is another document');
  return compacted;
}

function isSame(doc: Y.Doc, copy: Y.Doc): boolean {
  return Y.equalSnapshots(Y.snapshot(doc), Y.snapshot(copy)) && isEqual(contentOf(doc), contentOf(copy));
}

/** What stands in a document, unit by unit, whatever structs hold it. */
function contentOf(doc: Y.Doc): Map<number, string> {
  const contents = new Map<number, string>();
  for (const [client, structs] of doc.store.clients) {
    const texts = structs.map((struct) =>
      struct instanceof Y.Item && !struct.deleted ? JSON.stringify(struct.content.getContent().map(nameOf)) : '',
    );
    contents.set(client, texts.join(''));
  }
  return contents;
}

function nameOf(content: unknown): unknown {
  return content instanceof Y.AbstractType ? content.constructor.name : content;
}

function isEqual(left: ReadonlyMap<number, string>, right: ReadonlyMap<number, string>): boolean {
  return left.size === right.size && [...left].every(([client, text]) => flat(right.get(client)) === flat(text));
}

/** Neighbouring structs may have been joined meanwhile. */
function flat(text: string | undefined): string | undefined {
  return text?.replaceAll('][', ',');
}
