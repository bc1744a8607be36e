import * as Y from 'yjs';

/** Rises when the shape of a sheet changes; an older client then reads only. */
export const SHEET_SCHEMA_VERSION = 1;

/** The four texts of a sheet, in the order in which they are read. */
export const SHEET_PARTS = ['situation', 'question', 'exchanges', 'proposal'] as const;
export type SheetPart = (typeof SHEET_PARTS)[number];

/** The clientID of what the server writes. No member is ever given it. */
export const SERVER_CLIENT_ID = 1;

/**
 * The Yjs V1 update that makes a new sheet: four texts, each with the one paragraph that an editor wants, the question
 * already written. Made once, by the server; a client never seeds. The same question gives the same bytes.
 */
export function createSheet({ question }: { question: string }): Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = SERVER_CLIENT_ID;
  doc.transact(() => {
    for (const part of SHEET_PARTS) {
      const lines = part === 'question' ? printable(question).split(/\r?\n/) : [''];
      doc.getXmlFragment(part).insert(0, lines.map(paragraph));
    }
  });
  const update = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return update;
}

function paragraph(text: string): Y.XmlElement {
  const element = new Y.XmlElement('paragraph');
  if (text !== '') element.insert(0, [new Y.XmlText(text)]);
  return element;
}

/**
 * The plain text of one part: blocks on their own lines, bullets as "• " with two spaces a level, ends trimmed, marks
 * left out. The same on both ends, so that a digest of it agrees.
 */
export function sheetText(doc: Y.Doc, part: SheetPart): string {
  return blockLines(doc.getXmlFragment(part).toArray(), 0)
    .map((line) => line.trimEnd())
    .join('\n')
    .trim();
}

/** The plain text of the four parts. */
export function readSheet(doc: Y.Doc): Record<SheetPart, string> {
  return {
    situation: sheetText(doc, 'situation'),
    question: sheetText(doc, 'question'),
    exchanges: sheetText(doc, 'exchanges'),
    proposal: sheetText(doc, 'proposal'),
  };
}

type XmlNode = Y.XmlElement | Y.XmlText | Y.XmlHook;

function blockLines(nodes: readonly XmlNode[], level: number): string[] {
  return nodes.flatMap((node) => {
    if (!(node instanceof Y.XmlElement)) return [];
    if (node.nodeName === 'bulletList') return node.toArray().flatMap((item) => itemLines(item, level));
    return [plainText(node.toArray())];
  });
}

function itemLines(item: XmlNode, level: number): string[] {
  if (!(item instanceof Y.XmlElement)) return [];
  const indent = '  '.repeat(level);
  return item.toArray().flatMap((block, index) => {
    if (block instanceof Y.XmlElement && block.nodeName === 'bulletList') return blockLines([block], level + 1);
    return blockLines([block], level).map((line) => `${indent}${index === 0 ? '•' : ' '} ${line}`);
  });
}

function plainText(nodes: readonly XmlNode[]): string {
  return nodes.map((node) => (node instanceof Y.XmlText ? characters(node) : '')).join('');
}

/** Its own toString() writes marks as tags. */
function characters(text: Y.XmlText): string {
  let read = '';
  for (let item = text._start; item !== null; item = item.right) {
    if (!item.deleted && item.content instanceof Y.ContentString) read += item.content.str;
  }
  return printable(read);
}

/** Without control characters: a database text can't hold all of them, and nobody sees them. */
function printable(text: string): string {
  return text.replace(/[^\P{Cc}\t\r\n]/gu, '');
}
