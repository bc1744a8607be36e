import * as Y from 'yjs';
import { type DocumentShape, TEXT_NODE } from './document-shape.js';
import type { ClockRange } from './update-scan.js';

/** True when every item of these ranges, as the document now holds it, sits where the shape allows. */
export function nestingHolds(doc: Y.Doc, ranges: readonly ClockRange[], shape: DocumentShape): boolean {
  return ranges.every((range) => itemsOf(doc, range).every((item) => placeHolds(item, shape)));
}

function itemsOf(doc: Y.Doc, range: ClockRange): Y.Item[] {
  const structs = doc.store.clients.get(range.client) ?? [];
  const items: Y.Item[] = [];
  for (let index = Y.findIndexSS(structs, range.clock); index < structs.length; index++) {
    const struct = structs[index];
    if (struct instanceof Y.Item) items.push(struct);
  }
  return items;
}

function placeHolds(item: Y.Item, shape: DocumentShape): boolean {
  if (item.content instanceof Y.ContentDeleted) return true;
  const parent = item.parent;
  if (!(parent instanceof Y.AbstractType)) return false;
  const allowed = allowedIn(parent, shape);
  if (item.content instanceof Y.ContentType) {
    const name = nodeName(item.content.type);
    return name !== null && allowed.includes(name) && depthOf(parent, shape.maxDepth) < shape.maxDepth;
  }
  return parent instanceof Y.XmlText;
}

function allowedIn(parent: Y.AbstractType<unknown>, shape: DocumentShape): readonly string[] {
  if (parent._item === null) return shape.roots[Y.findRootTypeKey(parent)] ?? [];
  return parent instanceof Y.XmlElement ? (shape.nodes[parent.nodeName] ?? []) : [];
}

function nodeName(type: Y.AbstractType<unknown>): string | null {
  if (type instanceof Y.XmlElement) return type.nodeName;
  return type instanceof Y.XmlText ? TEXT_NODE : null;
}

/** Counts no further than `bound`: depth comes from another's bytes. */
function depthOf(type: Y.AbstractType<unknown>, bound: number): number {
  let depth = 0;
  let item = type._item;
  while (item !== null && depth < bound) {
    depth++;
    item = item.parent instanceof Y.AbstractType ? item.parent._item : null;
  }
  return depth;
}
