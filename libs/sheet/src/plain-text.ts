import * as Y from 'yjs';

/** The clientID of what the server writes. No member is ever given it. */
export const SERVER_CLIENT_ID = 1;

/** Inside a paragraph a line ends with a character of its text, so that no node is split while others write in it. */
const LINE_BREAK = /\r\n?|\n/;

/** The Yjs V1 update of a document that the server begins: the same content gives the same bytes. */
export function madeByServer(write: (doc: Y.Doc) => void): Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = SERVER_CLIENT_ID;
  doc.transact(() => write(doc));
  const update = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return update;
}

/** Begins a text: one paragraph per line, exactly one when there is nothing to say, as an editor leaves it. */
export function writeLines(fragment: Y.XmlFragment, text: string): void {
  fragment.insert(0, printable(text).split(LINE_BREAK).map(paragraph));
}

/** With its text node, even empty: two members who begin at the same time would make one each, and an editor merges them. */
function paragraph(text: string): Y.XmlElement {
  const element = new Y.XmlElement('paragraph');
  element.insert(0, [new Y.XmlText(text)]);
  return element;
}

/** The plain text of a tree of paragraphs and bullets (see `sheetText`). */
export function fragmentText(fragment: Y.XmlFragment): string {
  return blockLines(fragment.toArray(), 0)
    .map((line) => line.trimEnd())
    .join('\n')
    .trim();
}

type XmlNode = Y.XmlElement | Y.XmlText | Y.XmlHook;

function blockLines(nodes: readonly XmlNode[], level: number): string[] {
  return nodes.flatMap((node) => {
    if (!(node instanceof Y.XmlElement)) return [];
    if (node.nodeName === 'bulletList') return node.toArray().flatMap((item) => itemLines(item, level));
    return plainText(node.toArray()).split(LINE_BREAK);
  });
}

function itemLines(item: XmlNode, level: number): string[] {
  if (!(item instanceof Y.XmlElement)) return [];
  const indent = '  '.repeat(level);
  return item.toArray().flatMap((block, index) => {
    if (block instanceof Y.XmlElement && block.nodeName === 'bulletList') return blockLines([block], level + 1);
    const marker = (line: number): string => (index === 0 && line === 0 ? '•' : ' ');
    return blockLines([block], level).map((text, line) => `${indent}${marker(line)} ${text}`);
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

/** Without control characters: a database text can't hold all of them, and they are invisible. */
function printable(text: string): string {
  return text.replace(/[^\P{Cc}\t\r\n]/gu, '');
}
