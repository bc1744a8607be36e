import * as Y from 'yjs';
import { unsentText } from './unsent-text.js';

/**
 * The text that a page which is gone typed and never sent: in reading order where the document still holds what it was
 * written in, else in the order in which it was typed.
 */
export function orphanedText(doc: Y.Doc, updates: readonly Uint8Array[]): string {
  const copy = new Y.Doc();
  try {
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
    for (const update of updates) Y.applyUpdate(copy, update);
    const isWhole = copy.store.pendingStructs === null;
    return isWhole ? unsentText(copy, updates) : typedText(updates);
  } finally {
    copy.destroy();
  }
}

function typedText(updates: readonly Uint8Array[]): string {
  const decoded = updates.map((update) => Y.decodeUpdate(update));
  const deleted = decoded.flatMap(({ ds }) => [...ds.clients]);
  const isDeleted = (client: number, clock: number): boolean =>
    deleted.some(([of, items]) => of === client && items.some((at) => at.clock <= clock && clock < at.clock + at.len));
  let text = '';
  for (const struct of decoded.flatMap(({ structs }) => structs)) {
    if (!(struct instanceof Y.Item)) continue;
    const { id, content } = struct;
    // A new node, or a place elsewhere than after the last letter: another line.
    if (content instanceof Y.ContentType || (content instanceof Y.ContentString && !follows(struct))) text += '\n';
    if (content instanceof Y.ContentString) {
      for (let at = 0; at < content.str.length; at++) if (!isDeleted(id.client, id.clock + at)) text += content.str[at];
    }
  }
  return text.replace(/\n+/g, '\n').trim();
}

function follows({ id, origin }: Y.Item): boolean {
  return origin !== null && origin.client === id.client && origin.clock === id.clock - 1;
}
