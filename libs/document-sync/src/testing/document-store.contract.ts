import { uuidv4 } from 'lib0/random';
import * as Y from 'yjs';
import type { NewRow, DocumentStore } from '../server/log/document-store.js';

/** A store under test, and what the contract needs to control it. */
export interface StoreUnderTest {
  store: DocumentStore;
  /** Creates a document with any initial content; returns its id. */
  createDocument(): Promise<string>;
  destroyDocument(documentId: string): Promise<void>;
  raiseEpoch(documentId: string): Promise<void>;
  /** A well-formed id of no document. */
  unknownDocumentId(): string;
  /** two members that may own clientIDs */
  memberKeys: readonly [string, string];
}

/** The suite that every document store must pass. Needs the globals of jest. */
export function documentStoreContract(name: string, makeStore: () => Promise<StoreUnderTest>): void {
  describe(`document store: ${name}`, () => {
    let tested: StoreUnderTest;
    let documentId: string;
    let epoch: number;
    /** sequence number after the creation */
    let first: number;
    const store = () => tested.store;
    const aRow = (text = 'a', batchId = uuidv4()): NewRow => ({
      batchId,
      memberKey: tested.memberKeys[0],
      payload: updateWith(text),
    });

    beforeEach(async () => {
      tested = await makeStore();
      documentId = await tested.createDocument();
      const created = await store().load(documentId);
      if (!created) throw new Error('document not created');
      epoch = created.epoch;
      first = created.head;
    });

    readingContract();
    appendingContract();
    clientContract();
    compactionContract();

    function readingContract() {
      it('[DOC-40] loads the initial content, then every row in order', async () => {
        const created = await store().load(documentId);
        const appended = [aRow('one'), aRow('two')];
        await store().append(documentId, epoch, appended);
        const loaded = await store().load(documentId);
        expect(loaded).toMatchObject({ epoch, head: first + 2, schemaVersion: created?.schemaVersion });
        expect(loaded?.updates.slice(-2).map((update) => [...update])).toEqual(appended.map((row) => [...row.payload]));
        expect([textsOf(created), textsOf(loaded).sort()]).toEqual([[], ['one', 'two']]);
        expect(stateOf(loaded)).toBeGreaterThanOrEqual(stateOf(created) + 2);
      });

      it('[DOC-40] a document that does not exist, or was destroyed, is null', async () => {
        expect(await store().load(tested.unknownDocumentId())).toBeNull();
        await tested.destroyDocument(documentId);
        expect(await store().load(documentId)).toBeNull();
        expect(await store().updatesAfter(documentId, epoch, 0)).toBeNull();
      });

      it('[DOC-41] reads the rows after a sequence number, bytes unchanged', async () => {
        const appended = [aRow('one'), aRow('two'), aRow('three')];
        await store().append(documentId, epoch, appended);
        const rows = await store().updatesAfter(documentId, epoch, first + 1);
        expect(rows?.map((row) => row.seq)).toEqual([first + 2, first + 3]);
        expect(rows?.map((row) => [...row.payload])).toEqual(appended.slice(1).map((row) => [...row.payload]));
        expect(await store().updatesAfter(documentId, epoch, first + 3)).toEqual([]);
        expect(await store().updatesAfter(documentId, epoch + 1, 0)).toBeNull();
      });
    }

    function appendingContract() {
      it('[DOC-42] sequence numbers have no gap', async () => {
        const two = await store().append(documentId, epoch, [aRow(), aRow()]);
        expect(two).toEqual({ kind: 'appended', seqs: [first + 1, first + 2] });
        expect(await store().append(documentId, epoch, [aRow()])).toEqual({ kind: 'appended', seqs: [first + 3] });
      });

      it('[DOC-42] concurrent appends use each number once', async () => {
        const results = await Promise.all(
          Array.from({ length: 12 }, () => store().append(documentId, epoch, [aRow(), aRow()])),
        );
        const seqs = results.flatMap((result) => (result.kind === 'appended' ? result.seqs : []));
        expect(seqs.sort((a, b) => a - b)).toEqual(Array.from({ length: 24 }, (_, index) => first + index + 1));
      });

      it('[T16] [DOC-43] a row already stored is known under its number, and nothing is written', async () => {
        const known = aRow('known');
        await store().append(documentId, epoch, [aRow(), known]);
        const result = await store().append(documentId, epoch, [aRow('new'), known]);
        expect(result).toEqual({ kind: 'known', rows: [{ batchId: known.batchId, seq: first + 2 }] });
        expect((await store().load(documentId))?.head).toBe(first + 2);
        expect(await store().append(documentId, epoch, [aRow()])).toEqual({ kind: 'appended', seqs: [first + 3] });
        expect(await store().seqOf(documentId, known.batchId)).toBe(first + 2);
        expect(await store().seqOf(documentId, uuidv4())).toBeNull();
      });

      it('[DOC-43] the same row appended concurrently is stored once', async () => {
        const same = aRow('same');
        const results = await Promise.all(Array.from({ length: 8 }, () => store().append(documentId, epoch, [same])));
        expect(results.filter((result) => result.kind === 'appended')).toHaveLength(1);
        expect(results.filter((result) => result.kind === 'known')).toHaveLength(7);
        expect((await store().load(documentId))?.head).toBe(first + 1);
      });

      it('[DOC-44] an older epoch is refused and nothing is written', async () => {
        await tested.raiseEpoch(documentId);
        expect(await store().append(documentId, epoch, [aRow()])).toEqual({ kind: 'stale-epoch' });
        const loaded = await store().load(documentId);
        expect(loaded?.epoch).toBeGreaterThan(epoch);
        expect(textsOf(loaded)).not.toContain('a');
      });

      it('[DOC-45] a destroyed document is refused', async () => {
        await tested.destroyDocument(documentId);
        expect(await store().append(documentId, epoch, [aRow()])).toEqual({ kind: 'destroyed' });
      });
    }

    function compactionContract() {
      it('[DOC-47] a compacted document is the same, without its rows', async () => {
        const texts = ['un', 'deux', 'trois'];
        await store().append(
          documentId,
          epoch,
          texts.map((text) => aRow(text)),
        );
        const before = await store().load(documentId);
        await store().compact(documentId);
        const after = await store().load(documentId);
        expect(after).toMatchObject({ epoch, head: first + 3, updates: [] });
        expect(Y.equalSnapshots(Y.snapshot(docOf(after)), Y.snapshot(docOf(before)))).toBe(true);
        expect(textsOf(after).sort()).toEqual([...texts].sort());
        expect(await store().updatesAfter(documentId, epoch, first)).toBeNull();
        expect(await store().updatesAfter(documentId, epoch, first + 3)).toEqual([]);
      });

      it('[DOC-47] later rows are appended, read, and compacted again', async () => {
        for (const text of ['un', 'deux', 'trois']) {
          await store().append(documentId, epoch, [aRow(text)]);
          await store().compact(documentId);
        }
        const last = aRow('quatre');
        expect(await store().append(documentId, epoch, [last])).toEqual({ kind: 'appended', seqs: [first + 4] });
        const loaded = await store().load(documentId);
        expect(loaded?.updates.map((update) => [...update])).toEqual([[...last.payload]]);
        expect(textsOf(loaded).sort()).toEqual(['deux', 'quatre', 'trois', 'un']);
        await store().compact(documentId);
        expect(textsOf(await store().load(documentId)).sort()).toEqual(['deux', 'quatre', 'trois', 'un']);
      });

      it('[DOC-48] the batchId of a compacted row is still known, and the row is stored once', async () => {
        const known = aRow('connu');
        await store().append(documentId, epoch, [aRow(), known]);
        await store().compact(documentId);
        const result = await store().append(documentId, epoch, [known]);
        expect(result).toEqual({ kind: 'known', rows: [{ batchId: known.batchId, seq: first + 2 }] });
        expect(await store().seqOf(documentId, known.batchId)).toBe(first + 2);
      });

      it('[T4] [DOC-47] compaction during appends loses and doubles nothing', async () => {
        const texts = Array.from({ length: 24 }, (_, index) => `texte ${index}`);
        await Promise.all([
          ...texts.map((text) => store().append(documentId, epoch, [aRow(text)])),
          ...texts.slice(0, 6).map(() => store().compact(documentId)),
        ]);
        await store().compact(documentId);
        const loaded = await store().load(documentId);
        expect(textsOf(loaded).sort()).toEqual([...texts].sort());
        expect(loaded?.head).toBe(first + 24);
      });

      it('[DOC-47] a destroyed document is not compacted', async () => {
        await tested.destroyDocument(documentId);
        await store().compact(documentId);
        expect(await store().load(documentId)).toBeNull();
      });
    }

    function clientContract() {
      it('[DOC-46] a clientID belongs to its first member for good, in that document only', async () => {
        const [owner, other] = tested.memberKeys;
        expect(await store().registerClient(documentId, 4_294_967_295, owner)).toBe(true);
        expect(await store().registerClient(documentId, 4_294_967_295, owner)).toBe(true);
        expect(await store().registerClient(documentId, 4_294_967_295, other)).toBe(false);
        expect(await store().clientsOf(documentId)).toEqual(new Map([[4_294_967_295, owner]]));
        const elsewhere = await tested.createDocument();
        expect(await store().registerClient(elsewhere, 4_294_967_295, other)).toBe(true);
      });

      it('[DOC-46] registered concurrently for two members, it belongs to one', async () => {
        const answers = await Promise.all(tested.memberKeys.map((key) => store().registerClient(documentId, 7, key)));
        expect(answers.filter(Boolean)).toHaveLength(1);
      });
    }
  });
}

function updateWith(text: string): Uint8Array {
  const doc = new Y.Doc();
  doc.getArray('texts').push([text]);
  return Y.encodeStateAsUpdate(doc);
}

function docOf(stored: { snapshot: Uint8Array | null; updates: Uint8Array[] } | null): Y.Doc {
  const doc = new Y.Doc();
  if (stored?.snapshot) Y.applyUpdate(doc, stored.snapshot);
  for (const update of stored?.updates ?? []) Y.applyUpdate(doc, update);
  return doc;
}

function textsOf(stored: Parameters<typeof docOf>[0]): unknown[] {
  return docOf(stored).getArray('texts').toArray();
}

/** Clock units of all clients together. */
function stateOf(stored: Parameters<typeof docOf>[0]): number {
  const vector = Y.decodeStateVector(Y.encodeStateVector(docOf(stored)));
  return [...vector.values()].reduce((total, clock) => total + clock, 0);
}
