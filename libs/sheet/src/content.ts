import { VERSION_PARTS, type VersionPart } from '@passerelle/domain';
import * as Y from 'yjs';
import { fragmentText } from './plain-text.js';

/** Letters that are written alike; `\n` ends a line of the paragraph. */
export interface TextRun {
  text: string;
  bold: boolean;
}

/** A paragraph, or a list of bullets of which each is made of blocks. */
export type Block = { kind: 'paragraph'; runs: TextRun[] } | { kind: 'bulletList'; items: Block[][] };

/** The texts of a sheet or of a note, as plain values: no history, and nothing of who wrote what. */
export type SheetContent = Partial<Record<VersionPart, Block[]>>;

/** Characters of text written in one update at most: far below what a document takes in one push. */
const WRITTEN_AT_ONCE = 12_000;

/** What a document holds now. It is read only; the same texts always give equal values. */
export function readContent(doc: Y.Doc): SheetContent {
  const parts = VERSION_PARTS.filter((part) => doc.share.has(part));
  return Object.fromEntries(parts.map((part) => [part, blocksOf(doc.getXmlFragment(part).toArray())]));
}

/** How many characters each text of a document holds, bullets and ends of paragraphs not counted. */
export function contentLengths(doc: Y.Doc): Partial<Record<VersionPart, number>> {
  const parts = VERSION_PARTS.filter((part) => doc.share.has(part));
  return Object.fromEntries(parts.map((part) => [part, lengthOf(doc.getXmlFragment(part))]));
}

/** The plain text of each part, written as `sheetText` writes. */
export function contentTexts(content: SheetContent): { part: VersionPart; text: string }[] {
  const doc = new Y.Doc();
  return VERSION_PARTS.flatMap((part) => {
    const blocks = content[part];
    if (!blocks) return [];
    const fragment = doc.getXmlFragment(part);
    fragment.insert(0, blocks.map(elementOf));
    return [{ part, text: fragmentText(fragment) }];
  });
}

/**
 * Writes the texts of a version over those of a document, as an author would: what both have at their beginning and at
 * their end stays, so that carets there stay too. Each transaction makes one update, small enough for one push.
 */
export function writeContent(doc: Y.Doc, content: SheetContent): void {
  for (const part of VERSION_PARTS) {
    const wanted = content[part];
    if (wanted) replaceBlocks(doc, doc.getXmlFragment(part), wanted);
  }
}

function replaceBlocks(doc: Y.Doc, fragment: Y.XmlFragment, wanted: readonly Block[]): void {
  const now = blocksOf(fragment.toArray()).map((block) => JSON.stringify(block));
  const then = wanted.map((block) => JSON.stringify(block));
  const shortest = Math.min(now.length, then.length);
  let start = 0;
  while (start < shortest && now[start] === then[start]) start += 1;
  let end = 0;
  while (end < shortest - start && now[now.length - 1 - end] === then[then.length - 1 - end]) end += 1;

  let place = start;
  const middle = wanted.slice(start, wanted.length - end);
  for (const group of groups(middle)) {
    doc.transact(() => fragment.insert(place, group.map(elementOf)));
    place += group.length;
  }
  const erased = now.length - start - end;
  // Erased last: a document that is never empty on the way gives an editor no reason to write by itself.
  if (erased > 0) doc.transact(() => fragment.delete(place, erased));
}

function groups(blocks: readonly Block[]): Block[][] {
  const made: Block[][] = [];
  let characters = Infinity;
  for (const block of blocks) {
    const size = JSON.stringify(block).length;
    if (characters + size > WRITTEN_AT_ONCE) {
      made.push([]);
      characters = 0;
    }
    made.at(-1)?.push(block);
    characters += size;
  }
  return made;
}

type XmlNode = Y.XmlElement | Y.XmlText | Y.XmlHook;

function blocksOf(nodes: readonly XmlNode[]): Block[] {
  return nodes.flatMap((node): Block[] => {
    if (!(node instanceof Y.XmlElement)) return [];
    const inside: XmlNode[] = node.toArray();
    if (node.nodeName !== 'bulletList') return [{ kind: 'paragraph', runs: inside.flatMap(runsOf) }];
    const items = inside.map((item) => (item instanceof Y.XmlElement ? blocksOf(item.toArray()) : []));
    return [{ kind: 'bulletList', items }];
  });
}

function runsOf(node: XmlNode): TextRun[] {
  if (!(node instanceof Y.XmlText)) return [];
  const delta = node.toDelta() as { insert?: unknown; attributes?: { bold?: unknown } }[];
  return delta.flatMap(({ insert, attributes }) =>
    typeof insert === 'string' ? [{ text: insert, bold: Boolean(attributes?.bold) }] : [],
  );
}

function elementOf(block: Block): Y.XmlElement {
  const element = new Y.XmlElement(block.kind);
  if (block.kind === 'paragraph') {
    element.insert(0, [textOf(block.runs)]);
    return element;
  }
  const items = block.items.map((blocks) => {
    const item = new Y.XmlElement('listItem');
    item.insert(0, blocks.map(elementOf));
    return item;
  });
  element.insert(0, items);
  return element;
}

function textOf(runs: readonly TextRun[]): Y.XmlText {
  const text = new Y.XmlText();
  text.applyDelta(runs.map((run) => ({ insert: run.text, ...(run.bold ? { attributes: { bold: {} } } : {}) })));
  return text;
}

function lengthOf(node: Y.XmlFragment | XmlNode): number {
  if (node instanceof Y.XmlText) return node.length;
  if (!(node instanceof Y.XmlFragment)) return 0;
  return node.toArray().reduce((sum, child) => sum + lengthOf(child), 0);
}
