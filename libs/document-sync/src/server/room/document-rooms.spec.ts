import { uuidv4 } from 'lib0/random';
import * as Y from 'yjs';
import { turn } from '../../testing/channel-pair.js';
import { aConnection, aJoin, RoomHarness } from '../../testing/room-harness.js';
import { TEST_DOCUMENT, TEST_SHAPE, firstText, testSeed } from '../../testing/sync-harness.js';
import type { ServerMessage } from './room-connection.js';

const documentId = TEST_DOCUMENT;
let harness: RoomHarness;

beforeEach(() => {
  harness = new RoomHarness();
});
afterEach(() => harness.destroy());

describe('opening and closing', () => {
  it('[T1] [DOC-30] a push whose connection leaves during the append is committed; the room is unloaded and loads again whole', async () => {
    const writer = await harness.aWriter('a', 5);
    const load = jest.spyOn(harness.store, 'load');
    harness.store.holdAppends();
    const pushing = writer.push(0, writer.type('text'));
    await turn();
    harness.rooms.disconnect(writer.connection);
    expect(load).not.toHaveBeenCalled();
    harness.store.release();
    expect(await pushing).toMatchObject({ ok: true, seq: 1 });
    const text = await harness.rooms.withDocument(documentId, (doc) => firstText(doc).toJSON());
    expect([text, load.mock.calls.length]).toEqual(['text', 1]);
  });

  it('[DOC-30] whoever joins while the last push of an empty room is appended gets its row', async () => {
    const [writer, reader] = [await harness.aWriter('a', 5), aConnection('b')];
    harness.store.holdAppends();
    const pushed = writer.push(0, writer.type('text'));
    await turn();
    harness.rooms.leave(writer.connection, { documentId });
    await harness.joined(reader.connection, 6);
    harness.store.release();
    expect(await pushed).toMatchObject({ ok: true, seq: 1 });
    expect(reader.updates().map(({ seq }) => seq)).toEqual([1]);
  });

  it('[DOC-30] concurrent first joins load the document once', async () => {
    const load = jest.spyOn(harness.store, 'load');
    await Promise.all([5, 6, 7].map((clientId) => harness.joined(aConnection(`m${clientId}`).connection, clientId)));
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('[DOC-31] a push whose room is closed during the append gets the true result, and the document loads only after it', async () => {
    const writer = await harness.aWriter('a', 5);
    harness.store.holdAppends();
    const pushing = writer.push(0, writer.type('text'));
    await turn();
    harness.rooms.close(documentId, 'reload');
    const rejoining = harness.joined(aConnection('b').connection, 6);
    await turn();
    harness.store.release();
    expect(await pushing).toMatchObject({ ok: true, seq: 1 });
    expect(await rejoining).toMatchObject({ seq: 1 });
  });
});

describe('the end of the process', () => {
  it('[DOC-30] every connection is cut off every document with reload, a join in progress too', async () => {
    harness.memory.create('another', { initial: testSeed(), schemaVersion: 1 });
    const writer = await harness.aWriter('a', 5);
    await harness.rooms.join(writer.connection, { ...aJoin(5), documentId: 'another' });
    const late = harness.rooms.join(aConnection('b').connection, aJoin(6));
    harness.rooms.closeAll();
    expect(writer.sent).toEqual(
      [documentId, 'another'].map((id) => ({ kind: 'closed', event: { documentId: id, reason: 'reload' } })),
    );
    expect(await late).toEqual({ ok: false, refused: 'unavailable' });
    expect([documentId, 'another'].flatMap((id) => harness.rooms.presentIn(id))).toEqual([]);
    expect(await writer.push(0, writer.type('late'))).toMatchObject({ refused: 'not-allowed' });
  });

  it('[DOC-6] a join whose document is closed while it loads has not joined', async () => {
    harness.store.holdLoads();
    const joining = harness.rooms.join(aConnection('a').connection, aJoin(5));
    await turn();
    harness.rooms.close(documentId, 'destroyed');
    harness.store.release();
    expect((await joining).ok).toBe(false);
    expect(harness.rooms.presentIn(documentId)).toEqual([]);
  });
});

describe('the shape of each document', () => {
  it('[DOC-26] is asked when the document is loaded, and judges its pushes', async () => {
    harness.memory.create('notes', { initial: testSeed(), schemaVersion: 1 });
    const asked: string[] = [];
    harness.rooms = harness.roomsWith({
      shape: async (id) => {
        asked.push(id);
        return id === 'notes' ? { ...TEST_SHAPE, marks: [] } : TEST_SHAPE;
      },
    });
    const { connection } = aConnection('a');
    for (const id of [documentId, 'notes']) await harness.rooms.join(connection, { ...aJoin(5), documentId: id });
    const doc = new Y.Doc();
    doc.clientID = 5;
    Y.applyUpdate(doc, testSeed());
    const before = Y.encodeStateVector(doc);
    firstText(doc).insert(0, 'bold', { bold: {} });
    const update = Y.encodeStateAsUpdate(doc, before);
    const push = (id: string) =>
      harness.rooms.push(connection, { documentId: id, epoch: 1, batchId: uuidv4(), update });
    expect([await push(documentId), await push('notes')]).toMatchObject([{ ok: true }, { refused: 'shape' }]);
    expect(asked).toEqual([documentId, 'notes']);
  });
});

describe('presence', () => {
  const carets = (sent: ServerMessage[]) => sent.flatMap((m) => (m.kind === 'presence' ? m.event.states : []));

  it('[T22] [DOC-50] the server sets identity, only the last caret is sent, and a disconnection removes it immediately', async () => {
    const [mover, other] = [await harness.aWriter('a', 5), await harness.aWriter('b', 6)];
    harness.rooms.presence(mover.connection, { documentId, state: Uint8Array.of(1) });
    harness.rooms.presence(mover.connection, { documentId, state: Uint8Array.of(2) });
    expect(carets(other.sent)).toEqual([]);
    harness.time.runAll();
    const stamped = { clientId: 5, memberKey: 'a', name: 'Name of a', number: 1 };
    expect(carets(other.sent)).toEqual([{ ...stamped, state: Uint8Array.of(2) }]);
    const late = await harness.aWriter('c', 7);
    expect(late.reply.presence).toEqual([{ ...stamped, state: Uint8Array.of(2) }]);
    harness.rooms.disconnect(mover.connection);
    expect(carets(other.sent).at(-1)).toEqual({ ...stamped, state: null });
  });

  it('[DOC-51] a caret that is too large, or of a connection that has not joined, is dropped', async () => {
    const [mover, other] = [await harness.aWriter('a', 5), await harness.aWriter('b', 6)];
    harness.rooms.presence(mover.connection, { documentId, state: new Uint8Array(257) });
    harness.rooms.presence(aConnection('c').connection, { documentId, state: Uint8Array.of(1) });
    harness.time.runAll();
    expect(carets(other.sent)).toEqual([]);
  });

  it('[DOC-51] a client behind by 17 frames gets updates and no carets', async () => {
    const [mover, slow] = [await harness.aWriter('a', 5), await harness.aWriter('b', 6)];
    slow.connection.unsent = () => ({ frames: 17, bytes: 0 });
    harness.rooms.presence(mover.connection, { documentId, state: Uint8Array.of(1) });
    harness.time.runAll();
    await mover.push(0, mover.type('text'));
    expect(slow.sent.map((message) => message.kind)).toEqual(['update']);
  });

  it('[DOC-52] members get numbers from 1 to 8, one per member', async () => {
    const keys = ['a', 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'];
    const ends = keys.map((key) => aConnection(key));
    for (const [index, end] of ends.entries()) {
      await harness.joined(end.connection, 10 + index);
      harness.rooms.presence(end.connection, { documentId, state: Uint8Array.of(1) });
    }
    const watcher = await harness.joined(aConnection('watcher').connection, 40);
    const numbers = watcher.presence.map((state) => state.number);
    expect(numbers.slice(0, 9)).toEqual([1, 1, 2, 3, 4, 5, 6, 7, 8]);
    expect(numbers.every((number) => number >= 1 && number <= 8)).toBe(true);
  });
});

describe('compaction of the log', () => {
  const type = async (rows: number, clientId = 5) => {
    const writer = await harness.aWriter('a', clientId);
    for (let row = 0; row < rows; row++) {
      const pushed = { documentId, epoch: 1, batchId: uuidv4(), update: writer.type('x') };
      expect(await harness.rooms.push(writer.connection, pushed)).toMatchObject({ ok: true });
    }
    return writer;
  };
  const rowsLeft = async () => (await harness.memory.load(documentId))?.updates.length;

  it('[T26] [DOC-32] it is compacted once it has grown, and writing goes on', async () => {
    const writer = await type(205);
    expect(await rowsLeft()).toBe(5);
    expect(await writer.push(0, writer.type('fin'))).toMatchObject({ ok: true, seq: 206 });
    expect(await harness.storedText()).toBe(`${'x'.repeat(205)}fin`);
  });

  it('[DOC-32] it is compacted once the last member has left, when it has grown enough', async () => {
    const few = await type(3);
    harness.rooms.disconnect(few.connection);
    expect(await rowsLeft()).toBe(3);
    const writer = await type(6, 6);
    harness.rooms.disconnect(writer.connection);
    expect(await rowsLeft()).toBe(0);
    expect(await harness.storedText()).toBe('x'.repeat(9));
  });

  it('[DOC-32] a compaction that fails is reported, and nothing is lost', async () => {
    jest.spyOn(harness.memory, 'compact').mockRejectedValue(new Error('no room on the disk'));
    const writer = await type(9);
    harness.rooms.disconnect(writer.connection);
    await turn();
    expect(harness.reported).toHaveLength(1);
    expect(await harness.storedText()).toBe('x'.repeat(9));
  });
});
