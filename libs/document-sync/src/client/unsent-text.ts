import * as Y from 'yjs';
import { firstItemOf } from '../yjs-internals.js';

/**
 * Text that these unacknowledged updates inserted and that is still in the document, in reading order, one line per text
 * node. Shown to its author when the server will not take it.
 */
export function unsentText(doc: Y.Doc, updates: readonly Uint8Array[]): string {
  const firstUnsent = new Map<number, number>();
  for (const update of updates) {
    for (const [client, clock] of Y.parseUpdateMeta(update).from) {
      firstUnsent.set(client, Math.min(clock, firstUnsent.get(client) ?? clock));
    }
  }
  const lines: string[] = [];
  for (const root of doc.share.values()) collect(firstItemOf(root), firstUnsent, lines);
  return lines.join('\n');
}

function collect(first: Y.Item | null, firstUnsent: ReadonlyMap<number, number>, lines: string[]): void {
  let line = '';
  for (let item = first; item !== null; item = item.right) {
    if (item.deleted) continue;
    if (item.content instanceof Y.ContentString) line += unsentPart(item, item.content.str, firstUnsent);
    else if (item.content instanceof Y.ContentType) collect(firstItemOf(item.content.type), firstUnsent, lines);
  }
  if (line !== '') lines.push(line);
}

function unsentPart(item: Y.Item, text: string, firstUnsent: ReadonlyMap<number, number>): string {
  const first = firstUnsent.get(item.id.client);
  return first === undefined ? '' : text.slice(Math.max(0, first - item.id.clock));
}
