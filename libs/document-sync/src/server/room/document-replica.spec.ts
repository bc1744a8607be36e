import * as Y from 'yjs';
import { aClient, aReplica, commit, VICTIM } from '../../testing/guard-harness.js';
import { TEST_SHAPE, testSeed } from '../../testing/sync-harness.js';
import { DocumentReplica } from './document-replica.js';

/** Rows of one client that types, one letter a row. */
function rowsOf(count: number, length = 1): Uint8Array[] {
  const doc = new Y.Doc();
  doc.clientID = VICTIM;
  Y.applyUpdate(doc, testSeed());
  const rows: Uint8Array[] = [];
  doc.on('update', (row: Uint8Array) => rows.push(row));
  for (let row = 0; row < count; row++) doc.getText('text').insert(row * length, 'x'.repeat(length));
  return rows;
}

function stored(updates: Uint8Array[], snapshot: Uint8Array | null = testSeed()): DocumentReplica {
  const document = { epoch: 1, head: updates.length, schemaVersion: 1, snapshot, updates };
  return new DocumentReplica(document, new Map([[VICTIM, 'victim']]), TEST_SHAPE);
}

describe('what a client that joins is sent', () => {
  it('[DOC-2] up to 64 stored rows are sent as they are; of more the document is encoded', () => {
    const rows = rowsOf(65);
    expect(stored(rows.slice(0, 64)).complete()).toEqual({ state: testSeed(), tail: rows.slice(0, 64) });
    const { state, tail } = stored(rows).complete();
    expect([state?.byteLength === testSeed().byteLength, tail]).toEqual([false, []]);
  });

  it('[DOC-2] up to 32 KiB of stored rows are sent as they are', () => {
    const [few, many] = [stored(rowsOf(3, 8_000)).complete(), stored(rowsOf(5, 8_000)).complete()];
    expect([few.tail.length, many.tail.length]).toEqual([3, 0]);
  });

  it('[DOC-4] a client gets the rows after its own as long as they are kept, and the whole state otherwise', () => {
    const replica = stored([]);
    const client = aClient(replica, VICTIM);
    const rows = Array.from({ length: 70 }, () => client.type('x'));
    for (const row of rows) commit(replica, row, 'victim');
    expect(replica.complete(70)).toEqual({ state: null, tail: [] });
    expect(replica.complete(6)).toEqual({ state: null, tail: rows.slice(6) });
    for (const seq of [5, 71, undefined]) {
      const { state, tail } = replica.complete(seq);
      expect([state === null, tail]).toEqual([false, []]);
    }
  });

  it('[DOC-4] rows are kept up to 32 KiB', () => {
    const replica = stored([]);
    const client = aClient(replica, VICTIM);
    for (let row = 0; row < 6; row++) commit(replica, client.type('x'.repeat(8_000)), 'victim');
    expect([1, 2].map((seq) => replica.complete(seq).state === null)).toEqual([false, true]);
  });

  it('[DOC-2] the state is encoded once until its rows are no longer kept', () => {
    const replica = stored(rowsOf(65));
    const { state } = replica.complete();
    const doc = new Y.Doc();
    doc.clientID = VICTIM;
    Y.applyUpdate(doc, state ?? new Uint8Array());
    const rows: Uint8Array[] = [];
    doc.on('update', (row: Uint8Array) => rows.push(row));
    for (let row = 0; row < 65; row++) doc.getText('text').insert(0, 'y');
    for (const row of rows.slice(0, 64)) replica.commit(replica.seq + 1, row);
    expect(replica.complete()).toEqual({ state, tail: rows.slice(0, 64) });
    expect(replica.complete().state).toBe(state);
    replica.commit(replica.seq + 1, rows[64] ?? new Uint8Array());
    expect(replica.complete().state).not.toBe(state);
    expect(replica.complete().tail).toEqual([]);
  });
});

describe('the committed document', () => {
  it('[DOC-19] a row that is not the next one, or that leaves a gap, is not taken', () => {
    const [first = new Uint8Array(), second = new Uint8Array()] = rowsOf(2);
    const replica = stored([]);
    expect(() => replica.commit(2, first)).toThrow('out of order');
    expect(() => replica.commit(0, first)).toThrow('out of order');
    expect(() => replica.commit(1, second)).toThrow('gap');
  });

  it('[DOC-3] it is known which clients wrote in it, before and after it is built', () => {
    const replica = aReplica();
    const seeded = () => [1, VICTIM, 999].map((clientId) => replica.hasContentOf(clientId));
    expect(seeded()).toEqual([true, false, false]);
    commit(replica, aClient(replica, VICTIM).type('x'), 'victim');
    expect(seeded()).toEqual([true, true, false]);
  });

  it('[DOC-5] a document without a snapshot is made of its rows, and an empty one of nothing', () => {
    expect(stored([testSeed()], null).complete()).toEqual({ state: testSeed(), tail: [] });
    expect(stored([], null).complete().tail).toEqual([]);
  });
});
