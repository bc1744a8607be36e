import * as Y from 'yjs';
import { hasPending } from './has-pending.js';

function aDocument(): { doc: Y.Doc; updates: Uint8Array[] } {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  doc.getText('text').insert(0, 'a');
  doc.getText('text').insert(1, 'b');
  doc.getText('text').delete(1, 1);
  return { doc, updates };
}

it('[DOC-5] updates that wait for content are seen, structs and deletions alike, until the content comes', () => {
  const { updates } = aDocument();
  const [first = new Uint8Array(), second = new Uint8Array(), deletion = new Uint8Array()] = updates;
  for (const early of [second, deletion]) {
    const doc = new Y.Doc();
    expect(hasPending(doc)).toBe(false);
    Y.applyUpdate(doc, early);
    expect(hasPending(doc)).toBe(true);
    for (const update of [first, second]) Y.applyUpdate(doc, update);
    expect(hasPending(doc)).toBe(false);
  }
});
