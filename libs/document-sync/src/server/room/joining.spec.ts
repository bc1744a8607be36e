import { uuidv4 } from 'lib0/random';
import * as Y from 'yjs';
import { type JoinAccepted, PROTOCOL_VERSION } from '../../protocol/messages.js';
import { aConnection, aJoin, RoomHarness } from '../../testing/room-harness.js';
import { TEST_DOCUMENT, testSeed, firstText, SEED_CLIENT } from '../../testing/sync-harness.js';

const documentId = TEST_DOCUMENT;
let harness: RoomHarness;

beforeEach(() => {
  harness = new RoomHarness();
});
afterEach(() => harness.destroy());

describe('joining', () => {
  it('[DOC-1] another protocol version is refused', async () => {
    const { connection } = aConnection('reader');
    const reply = await harness.rooms.join(connection, { ...aJoin(5), protocol: PROTOCOL_VERSION + 1 });
    expect(reply).toEqual({ ok: false, refused: 'protocol-version' });
  });

  it('[DOC-2] every join gets the same bytes of the state, and the rows committed since', async () => {
    const [one, two] = [
      await harness.joined(aConnection('a').connection, 5),
      await harness.joined(aConnection('b').connection, 6),
    ];
    expect(one.state).toBe(two.state);
    expect(one.tail).toEqual([]);
    const writer = await harness.aWriter('c', 7);
    const typed = writer.type('new');
    await writer.push(0, typed);
    const late = await harness.joined(aConnection('d').connection, 8);
    expect(late.state).toBe(one.state);
    expect(late).toMatchObject({ seq: 1, tail: [typed] });
    expect(textOf(late)).toBe('new');
  });

  it('[DOC-2] after many rows the state is encoded again', async () => {
    const first = await harness.joined(aConnection('a').connection, 5);
    const writer = await harness.aWriter('b', 6);
    for (let at = 0; at < 70; at++) {
      const pushed = { documentId, epoch: 1, batchId: uuidv4(), update: writer.type('x') };
      expect(await harness.rooms.push(writer.connection, pushed)).toMatchObject({ ok: true });
    }
    const late = await harness.joined(aConnection('c').connection, 7);
    expect(late.state).not.toBe(first.state);
    expect(late.tail).toEqual([]);
    expect(textOf(late)).toBe('x'.repeat(70));
  });

  it('[DOC-2] joins of a document that no client writes in get the bytes of the store, without building it', async () => {
    const initial = testSeed();
    harness.memory.create('quiet', { initial, schemaVersion: 1 });
    const join = (member: string, clientId: number) =>
      harness.rooms.join(aConnection(member).connection, { ...aJoin(clientId), documentId: 'quiet' });
    const replies = await Promise.all(['a', 'b', 'c'].map((member, index) => join(member, 5 + index)));
    for (const reply of replies) {
      expect(reply).toMatchObject({ ok: true, tail: [] });
      // The same object: nothing was built nor encoded again.
      expect(reply.ok && reply.state).toBe(initial);
    }
  });

  it('[DOC-2] deleted text is not sent to a client that joins: such a document is built and encoded again', async () => {
    const doc = new Y.Doc();
    doc.getText('body').insert(0, 'a name typed by mistake');
    const before = Y.encodeStateVector(doc);
    const typed = Y.encodeStateAsUpdate(doc);
    doc.getText('body').delete(0, 23);
    harness.memory.create('erased', { initial: typed, schemaVersion: 1 });
    const row = { batchId: uuidv4(), memberKey: 'a', payload: Y.encodeStateAsUpdate(doc, before) };
    await harness.memory.append('erased', 1, [row]);
    const reply = await harness.rooms.join(aConnection('b').connection, { ...aJoin(5), documentId: 'erased' });
    const sent = reply.ok ? [reply.state ?? new Uint8Array(), ...reply.tail] : [];
    expect(sent.length).toBeGreaterThan(0);
    for (const bytes of sent) expect(Buffer.from(bytes).includes('mistake')).toBe(false);
  });

  it('[DOC-3] a clientID of another member, or of the server, is refused, after a restart too', async () => {
    await harness.joined(aConnection('a').connection, 5);
    await harness.restart();
    const request = aJoin(5);
    const { connection } = aConnection('b');
    const refused = { ok: false, refused: 'foreign-client' };
    expect(await harness.rooms.join(connection, { ...request, clientId: 5 })).toEqual(refused);
    expect(await harness.rooms.join(connection, { ...request, clientId: SEED_CLIENT })).toEqual(refused);
    expect(await harness.rooms.join(aConnection('a').connection, { ...request, clientId: 5 })).toMatchObject({
      ok: true,
    });
  });

  it('[DOC-4] a client that comes back gets the rows since it left, or the whole state when that was long ago', async () => {
    const writer = await harness.aWriter('a', 5);
    const rows = ['un', 'deux', 'trois'].map((word) => writer.type(word));
    for (const [at, update] of rows.entries()) await writer.push(at, update);
    const back = (seq: number) => harness.joined(aConnection('b').connection, 6, { epoch: 1, seq });
    expect(await back(1)).toMatchObject({ seq: 3, state: null, tail: rows.slice(1) });
    expect(await back(3)).toMatchObject({ seq: 3, state: null, tail: [] });
    expect(textOf(await back(9))).toBe('undeuxtrois');
    await harness.restart();
    expect(await back(1)).toMatchObject({ seq: 3, state: null, tail: rows.slice(1) });
    const later = await harness.aWriter('a', 7);
    for (let at = 0; at < 70; at++) {
      const pushed = { documentId, epoch: 1, batchId: uuidv4(), update: later.type('x') };
      expect(await harness.rooms.push(later.connection, pushed)).toMatchObject({ ok: true });
    }
    const longAgo = await back(1);
    expect(longAgo.state).not.toBeNull();
    expect(textOf(longAgo)).toHaveLength(70 + 'undeuxtrois'.length);
    const { connection } = aConnection('b');
    expect(await harness.rooms.join(connection, { ...aJoin(6), epoch: 9, seq: 1 })).toEqual({
      ok: false,
      refused: 'stale-epoch',
    });
  });

  it('[T9] [DOC-8] a page older than the document may only read, whatever the rights of its member', async () => {
    const older = aConnection('a');
    expect(await harness.joined(older.connection, 5, { schemaVersion: 0 })).toMatchObject({ canWrite: false });
    const writer = await harness.aWriter('b', 6);
    const update = writer.type('x');
    const pushed = { documentId, epoch: 1, batchId: uuidv4(), update };
    expect(await harness.rooms.push(older.connection, pushed)).toMatchObject({ refused: 'read-only' });
    expect(await writer.push(0, update)).toMatchObject({ ok: true });
    expect(older.updates()).toHaveLength(1);
  });

  it('[T3] [DOC-5] a failed load is reported and answered unavailable, never an empty document; the next join works', async () => {
    harness.store.failLoads(true);
    const { connection } = aConnection('a');
    const request = aJoin(5);
    expect(await harness.rooms.join(connection, request)).toEqual({ ok: false, refused: 'unavailable' });
    await expect(harness.rooms.withDocument(documentId, () => 'read')).rejects.toThrow('store can not load');
    expect(harness.reported).toHaveLength(1);
    harness.store.failLoads(false);
    expect(await harness.rooms.join(connection, request)).toMatchObject({ ok: true, seq: 0 });
  });

  it('[DOC-5] a stored document with gaps is not served', async () => {
    const doc = new Y.Doc();
    doc.getText('body').insert(0, 'a');
    const missing = Y.encodeStateVector(doc);
    doc.getText('body').insert(1, 'b');
    harness.memory.create('gaps', { initial: Y.encodeStateAsUpdate(doc, missing), schemaVersion: 1 });
    const { connection } = aConnection('a');
    const reply = await harness.rooms.join(connection, { ...aJoin(5), documentId: 'gaps' });
    expect(reply).toEqual({ ok: false, refused: 'unavailable' });
  });

  it('[DOC-6] a connection that left or was cut off while the document was loading has not joined', async () => {
    const gone = aConnection('gone');
    const cutOff = aConnection('cut-off');
    const request = aJoin(5);
    const joins = [
      harness.rooms.join(gone.connection, { ...request, clientId: 5 }),
      harness.rooms.join(cutOff.connection, { ...request, clientId: 6 }),
    ];
    harness.rooms.disconnect(gone.connection);
    harness.access.set('cut-off', () => ({ read: false, write: false }));
    void harness.rooms.rejudge();
    expect(await Promise.all(joins)).toEqual([
      { ok: false, refused: 'unavailable' },
      { ok: false, refused: 'not-allowed' },
    ]);
    expect(harness.rooms.presentIn(documentId)).toEqual([]);
  });
});

function textOf({ state, tail }: JoinAccepted): string {
  const doc = new Y.Doc();
  for (const update of state ? [state, ...tail] : tail) Y.applyUpdate(doc, update);
  return firstText(doc).toJSON();
}
