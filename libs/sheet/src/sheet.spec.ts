import * as Y from 'yjs';
import { SERVER_CLIENT_ID } from './plain-text.js';
import { createSheet, readSheet, SHEET_PARTS, sheetText } from './sheet.js';

function opened(question = 'Quelle suite ?'): Y.Doc {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, createSheet({ question }));
  return doc;
}
const text = (content: string) => new Y.XmlText(content);
function node(name: string, ...children: Array<Y.XmlElement | Y.XmlText>): Y.XmlElement {
  const element = new Y.XmlElement(name);
  element.insert(0, children);
  return element;
}
function write(doc: Y.Doc, ...blocks: Y.XmlElement[]): string {
  const fragment = doc.getXmlFragment('proposal');
  fragment.delete(0, fragment.length);
  fragment.insert(0, blocks);
  return sheetText(doc, 'proposal');
}

describe('a new sheet', () => {
  it('[SHEET-1] has its four texts, empty but for the question', () => {
    expect(readSheet(opened())).toEqual({ situation: '', question: 'Quelle suite ?', exchanges: '', proposal: '' });
  });

  it('[SHEET-1] holds one paragraph per line of the question, and exactly one in each other text', () => {
    const doc = opened('Première ligne\r\n\nTroisième');
    expect(SHEET_PARTS.map((part) => doc.getXmlFragment(part).length)).toEqual([1, 3, 1, 1]);
    expect(sheetText(doc, 'question')).toBe('Première ligne\n\nTroisième');
  });

  it('[SHEET-6] is what an editor would have made of it, so that opening writes nothing', () => {
    const doc = opened('un\n\ndeux');
    const blocks = SHEET_PARTS.flatMap((part) => doc.getXmlFragment(part).toArray());
    const contents = blocks.map((block) => (block instanceof Y.XmlElement ? [block.nodeName, block.length] : block));
    expect(contents).toEqual(Array(6).fill(['paragraph', 1]));
  });

  it('[SHEET-2] is the same bytes each time, all of them the server’s', () => {
    expect(createSheet({ question: 'a' })).toEqual(createSheet({ question: 'a' }));
    expect([...Y.decodeStateVector(Y.encodeStateVector(opened())).keys()]).toEqual([SERVER_CLIENT_ID]);
  });
});

describe('the text of a sheet', () => {
  it('[SHEET-3] puts blocks on their own lines, marks left out, ends trimmed', () => {
    const bold = text('important');
    bold.format(0, 4, { bold: {} });
    const read = write(opened(), node('paragraph'), node('paragraph', text('un  ')), node('paragraph', bold));
    expect(read).toBe('un\nimportant');
  });

  it('[SHEET-3] writes bullets with two spaces a level', () => {
    const inner = node(
      'bulletList',
      node('listItem', node('paragraph', text('dedans')), node('paragraph', text('suite'))),
    );
    const list = node(
      'bulletList',
      node('listItem', node('paragraph', text('dehors')), inner),
      node('listItem', node('paragraph', text('fin'))),
    );
    const read = write(opened(), node('paragraph', text('Liste')), list);
    expect(read).toBe('Liste\n• dehors\n  • dedans\n    suite\n• fin');
  });

  it('[SHEET-11] writes each line of a paragraph on its own line, under the text of its bullet', () => {
    const bullet = node(
      'bulletList',
      node('listItem', node('paragraph', text('clé  \nélectronique')), node('paragraph')),
    );
    const read = write(opened(), node('paragraph', text('un\ndeux\r\n\rtrois')), bullet);
    expect(read).toBe('un\ndeux\n\ntrois\n• clé\n  électronique');
  });

  it('[SHEET-3] joins the texts of one paragraph', () => {
    expect(write(opened(), node('paragraph', text('a'), text('b')))).toBe('ab');
  });

  it('[SHEET-4] holds no control character, so that it can be frozen', () => {
    expect(write(opened(), node('paragraph', text('a\u0000b\u001bc\td é 😀')))).toBe('abc\td é 😀');
    expect(sheetText(opened('a\u0000b'), 'question')).toBe('ab');
  });

  it('[SHEET-5] is the same on every replica, whatever the order in which updates came', () => {
    const [one, two] = [opened(), opened()];
    const updates: Uint8Array[] = [];
    for (const doc of [one, two]) doc.on('update', (update: Uint8Array) => updates.push(update));
    write(one, node('paragraph', text('de l’une')));
    write(two, node('paragraph', text('de l’autre')));
    for (const update of [...updates]) Y.applyUpdate(one, update);
    for (const update of [...updates].reverse()) Y.applyUpdate(two, update);
    expect(readSheet(one)).toEqual(readSheet(two));
    expect(sheetText(one, 'proposal').split('\n').sort()).toEqual(['de l’autre', 'de l’une']);
  });
});
