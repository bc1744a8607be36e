import * as Y from 'yjs';
import { RandomSource } from '../testing/random-source.js';
import { splitUpdate } from './split-update.js';

const MAX_BYTES = 40_000;

function paste(random: RandomSource): { before: Uint8Array; update: Uint8Array; after: Y.Doc } {
  const doc = new Y.Doc();
  const body = doc.getXmlFragment('body');
  const first = new Y.XmlText('x'.repeat(3_000));
  body.insert(0, [first]);
  const before = Y.encodeStateAsUpdate(doc);
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  doc.transact(() => {
    for (let at = 0; at < 3_000; at += 1 + random.below(9)) first.delete(Math.min(at, first.length - 1), 1);
    for (let count = random.below(40); count >= 0; count--) {
      const element = new Y.XmlElement('paragraph');
      body.insert(random.below(body.length + 1), [element]);
      element.insert(0, [new Y.XmlText('aé€😀'.repeat(random.below(8_000)))]);
    }
    // The length of a piece is even: after one more letter, its end falls between the two halves of a character.
    first.insert(random.below(first.length), `x${'😀'.repeat(20_000)}`, { bold: {} });
  });
  return { before, update: Y.mergeUpdates(updates), after: doc };
}

it('[DOC-69] the parts of a large update are small, apply in order, and make the same document', () => {
  for (let seed = 1; seed <= 20; seed++) {
    const { before, update, after } = paste(new RandomSource(seed));
    const parts = splitUpdate(update, MAX_BYTES);
    const copy = new Y.Doc();
    Y.applyUpdate(copy, before);
    for (const part of parts) {
      expect(part.byteLength).toBeLessThanOrEqual(MAX_BYTES);
      Y.applyUpdate(copy, part);
      expect([copy.store.pendingStructs, copy.store.pendingDs]).toEqual([null, null]);
    }
    expect(parts.length).toBeGreaterThan(1);
    expect(copy.getXmlFragment('body').toJSON()).toBe(after.getXmlFragment('body').toJSON());
    expect(Y.encodeStateVector(copy)).toEqual(Y.encodeStateVector(after));
  }
});
