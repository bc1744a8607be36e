import * as Y from 'yjs';
import { hasPendingStructs } from '../yjs-internals.js';
import { unsentText } from './unsent-text.js';

/**
 * Text that an earlier page typed and the server has not committed: in reading order when the document still has the
 * content around it, else in typing order.
 */
export function orphanedText(doc: Y.Doc, updates: readonly Uint8Array[]): string {
  const copy = new Y.Doc();
  try {
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
    for (const update of updates) Y.applyUpdate(copy, update);
    return hasPendingStructs(copy) ? typedText(updates) : unsentText(copy, updates);
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
    // A new node, or text that does not follow the last character, starts a line.
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
