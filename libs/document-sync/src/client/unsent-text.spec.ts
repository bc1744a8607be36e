import * as Y from 'yjs';
import { orphanedText } from './orphaned-text.js';
import { unsentText } from './unsent-text.js';

/** A page, and the updates of what it does after `sent`. */
function aPage() {
  const doc = new Y.Doc();
  const body = doc.getXmlFragment('body');
  const updates: Uint8Array[] = [];
  const paragraph = (text: string, at = body.length) => {
    const [added, content] = [new Y.XmlElement('paragraph'), new Y.XmlText(text)];
    added.insert(0, [content]);
    body.insert(at, [added]);
    return content;
  };
  const sent = () => void doc.on('update', (update: Uint8Array) => updates.push(update));
  return { doc, body, updates, paragraph, sent };
}

describe('text that was not sent', () => {
  it('[DOC-73] in reading order, one line per text node, without what was sent before', () => {
    const { doc, updates, paragraph, sent } = aPage();
    const first = paragraph('sent ');
    sent();
    paragraph('last');
    first.insert(5, 'not sent');
    first.insert(0, 'before ');
    paragraph('second', 1);
    expect(unsentText(doc, updates)).toBe('before not sent\nsecond\nlast');
    expect(unsentText(doc, [])).toBe('');
  });

  it('[DOC-73] the unsent end of a text that was begun before', () => {
    const { doc, updates, paragraph, sent } = aPage();
    const text = paragraph('begun');
    sent();
    text.insert(5, ' and ended');
    expect(unsentText(doc, updates)).toBe(' and ended');
  });

  it('[DOC-73] without what was deleted since, even when undo keeps it in the document', () => {
    const { doc, body, updates, paragraph, sent } = aPage();
    new Y.UndoManager(body);
    sent();
    const text = paragraph('kept deleted');
    text.delete(4, 8);
    paragraph('all deleted');
    body.delete(1, 1);
    expect(unsentText(doc, updates)).toBe('kept');
  });
});

describe('text of an earlier page', () => {
  it('[DOC-88] in reading order when the document has what is around it', () => {
    const { doc, updates, paragraph, sent } = aPage();
    const text = paragraph('sent');
    const known = new Y.Doc();
    Y.applyUpdate(known, Y.encodeStateAsUpdate(doc));
    sent();
    text.insert(4, ' c');
    text.insert(4, ' b');
    expect(orphanedText(known, updates)).toBe(' b c');
    expect(known.getXmlFragment('body').toJSON()).toBe('<paragraph>sent</paragraph>');
  });

  it('[DOC-88] in typing order when it has not: a line per node and per position, without what was deleted', () => {
    const { updates, paragraph, sent } = aPage();
    const text = paragraph('lost context');
    sent();
    for (const letter of 'wordX') text.insert(text.length, letter);
    text.delete(text.length - 1, 1);
    text.insert(0, 'elsewhere');
    text.insert(9, ' on');
    paragraph('a node');
    expect(orphanedText(new Y.Doc(), updates)).toBe('word\nelsewhere on\na node');
  });

  it('[DOC-88] a deletion in a text that the document does not have does not hide the rest', () => {
    const { updates, paragraph, sent } = aPage();
    const text = paragraph('lost');
    sent();
    text.delete(0, 2);
    text.insert(2, 'typed');
    expect(orphanedText(new Y.Doc(), updates)).toBe('typed');
  });
});
