import * as Y from 'yjs';
import { PROTOCOL_VERSION } from '../protocol.js';
import { aConnection, RoomBench } from '../testing/room-bench.js';
import { BENCH_DOCUMENT, SEED_CLIENT } from '../testing/sync-bench.js';

const documentId = BENCH_DOCUMENT;
let bench: RoomBench;

beforeEach(() => {
  bench = new RoomBench();
});
afterEach(() => bench.destroy());

describe('joining', () => {
  it('[DOC-1] another protocol is refused', async () => {
    const { connection } = aConnection('reader');
    const reply = await bench.rooms.join(connection, { protocol: PROTOCOL_VERSION + 1, documentId, clientId: 5 });
    expect(reply).toEqual({ ok: false, refused: 'protocol-version' });
  });

  it('[DOC-2] all who join at one version get the same bytes', async () => {
    const [one, two] = [
      await bench.joined(aConnection('a').connection, 5),
      await bench.joined(aConnection('b').connection, 6),
    ];
    expect(one.state).toBe(two.state);
    const writer = await bench.aWriter('c', 7);
    await writer.push(0, writer.type('new'));
    expect((await bench.joined(aConnection('d').connection, 8)).state).not.toBe(one.state);
  });

  it('[DOC-3] a clientID of another member, or of the server, is refused, also after a restart', async () => {
    await bench.joined(aConnection('a').connection, 5);
    await bench.restart();
    const request = { protocol: PROTOCOL_VERSION, documentId };
    const { connection } = aConnection('b');
    const refused = { ok: false, refused: 'foreign-client' };
    expect(await bench.rooms.join(connection, { ...request, clientId: 5 })).toEqual(refused);
    expect(await bench.rooms.join(connection, { ...request, clientId: SEED_CLIENT })).toEqual(refused);
    expect(await bench.rooms.join(aConnection('a').connection, { ...request, clientId: 5 })).toMatchObject({
      ok: true,
    });
  });

  it('[DOC-4] a state vector is answered by the difference; garbage is refused', async () => {
    const writer = await bench.aWriter('a', 5);
    await writer.push(0, writer.type('known to all'));
    const { connection } = aConnection('b');
    const request = { protocol: PROTOCOL_VERSION, documentId, clientId: 6, epoch: writer.reply.epoch };
    const stateVector = Y.encodeStateVector(await bench.stored());
    const reply = await bench.rooms.join(connection, { ...request, stateVector });
    expect(reply.ok && Y.decodeUpdate(reply.state).structs).toEqual([]);
    const garbage = Uint8Array.from([200, 200, 200]);
    expect(await bench.rooms.join(connection, { ...request, stateVector: garbage })).toEqual({
      ok: false,
      refused: 'malformed',
    });
    expect(await bench.rooms.join(connection, { ...request, epoch: 9 })).toEqual({ ok: false, refused: 'stale-epoch' });
  });

  it('[DOC-5] a load that fails is unavailable, is reported, and never an empty document; then it works', async () => {
    bench.store.failLoads(true);
    const { connection } = aConnection('a');
    const request = { protocol: PROTOCOL_VERSION, documentId, clientId: 5 };
    expect(await bench.rooms.join(connection, request)).toEqual({ ok: false, refused: 'unavailable' });
    await expect(bench.rooms.withDocument(documentId, () => 'read')).rejects.toThrow('store can not load');
    expect(bench.reported).toHaveLength(1);
    bench.store.failLoads(false);
    expect(await bench.rooms.join(connection, request)).toMatchObject({ ok: true, seq: 0 });
  });

  it('[DOC-5] a stored document with holes is not served', async () => {
    const doc = new Y.Doc();
    doc.getText('body').insert(0, 'a');
    const missing = Y.encodeStateVector(doc);
    doc.getText('body').insert(1, 'b');
    bench.memory.create('holes', { initial: Y.encodeStateAsUpdate(doc, missing), schemaVersion: 1 });
    const { connection } = aConnection('a');
    const reply = await bench.rooms.join(connection, { protocol: PROTOCOL_VERSION, documentId: 'holes', clientId: 5 });
    expect(reply).toEqual({ ok: false, refused: 'unavailable' });
  });

  it('[DOC-6] whoever left while the document was loading is not joined', async () => {
    const gone = aConnection('gone');
    const cutOff = aConnection('cut-off');
    const request = { protocol: PROTOCOL_VERSION, documentId };
    const joins = [
      bench.rooms.join(gone.connection, { ...request, clientId: 5 }),
      bench.rooms.join(cutOff.connection, { ...request, clientId: 6 }),
    ];
    bench.rooms.disconnect(gone.connection);
    bench.rooms.closeFor('cut-off');
    expect(await Promise.all(joins)).toEqual([
      { ok: false, refused: 'unavailable' },
      { ok: false, refused: 'unavailable' },
    ]);
    expect(bench.rooms.presentIn(documentId)).toEqual([]);
  });
});
