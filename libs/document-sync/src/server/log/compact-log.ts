import * as Y from 'yjs';
import type { StoredDocument } from './document-store.js';
import { loadDocument } from './load-document.js';
import { clientsOf, structsOf } from '../../yjs-internals.js';

/**
 * Merges a snapshot and the rows after it into one V1 update of the same document, without deleted text
 * (`Y.mergeUpdates` would keep it). The result is loaded again and compared before it is returned. Throws when the log
 * has gaps, or when the loaded result differs: no row may be deleted then. `encode` is an argument for the tests of that.
 */
export function compactLog(
  { snapshot, updates }: Pick<StoredDocument, 'snapshot' | 'updates'>,
  encode: (doc: Y.Doc) => Uint8Array = (doc) => Y.encodeStateAsUpdate(doc),
): Uint8Array {
  const doc = loadDocument({ snapshot, updates });
  const compacted = encode(doc);
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

/** The content that is not deleted, by client, in the order of its clocks. */
function contentOf(doc: Y.Doc): Map<number, string> {
  const contents = new Map<number, string>();
  for (const client of clientsOf(doc)) {
    const texts = structsOf(doc, client).map((struct) =>
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

/** Yjs may have merged neighbouring structs of one document and not of the other. */
function flat(text: string | undefined): string | undefined {
  return text?.replaceAll('][', ',');
}
