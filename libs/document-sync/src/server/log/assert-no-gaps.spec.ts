import * as Y from 'yjs';
import { assertNoGaps } from './assert-no-gaps.js';

/** Three clients that write in turn, one update a change. */
function aLog(): Uint8Array[] {
  const updates: Uint8Array[] = [];
  const docs = [1, 2, 3].map((clientID) => Object.assign(new Y.Doc(), { clientID }));
  const write = (doc: Y.Doc, change: () => void): void => {
    const before = Y.encodeStateVector(doc);
    doc.transact(change);
    const update = Y.encodeStateAsUpdate(doc, before);
    updates.push(update);
    for (const other of docs) if (other !== doc) Y.applyUpdate(other, update);
  };
  docs.forEach((doc, index) => write(doc, () => doc.getText('t').insert(index, `word ${index}`)));
  docs.forEach((doc) => write(doc, () => doc.getText('t').delete(1, 3)));
  docs.forEach((doc, index) => write(doc, () => doc.getText('t').insert(4, `again ${index}`)));
  return updates;
}

describe('a log, checked without building its document', () => {
  it('[DOC-5] has no gap exactly when its document has nothing pending, whichever rows are missing', () => {
    const log = aLog();
    for (let missing = 0; missing < 2 ** log.length; missing++) {
      const rows = log.filter((_, index) => (missing & (1 << index)) === 0);
      const doc = new Y.Doc();
      for (const row of rows) Y.applyUpdate(doc, row);
      const isWhole = doc.store.pendingStructs === null && doc.store.pendingDs === null;
      if (isWhole) expect(assertNoGaps(rows)).toEqual(Y.decodeStateVector(Y.encodeStateVector(doc)));
      else expect(() => assertNoGaps(rows)).toThrow('gaps');
    }
  });

  it('[DOC-5] the order of the rows does not matter', () => {
    const ends = assertNoGaps(aLog());
    expect(assertNoGaps(aLog().reverse())).toEqual(ends);
    expect(() => assertNoGaps(aLog().reverse().slice(0, -1))).toThrow('gaps');
  });

  it('[DOC-5] the same after compaction, without deleted content', () => {
    const doc = new Y.Doc();
    for (const row of aLog()) Y.applyUpdate(doc, row);
    expect(assertNoGaps([Y.encodeStateAsUpdate(doc)])).toEqual(Y.decodeStateVector(Y.encodeStateVector(doc)));
    expect(assertNoGaps([])).toEqual(new Map());
    expect(() => assertNoGaps([new Uint8Array([9, 9])])).toThrow();
  });
});
