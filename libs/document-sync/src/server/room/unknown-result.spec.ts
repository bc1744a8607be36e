import * as Y from 'yjs';
import { turn } from '../../testing/channel-pair.js';
import { aConnection, aJoin, BATCHES, RoomHarness } from '../../testing/room-harness.js';
import { firstText, TEST_DOCUMENT } from '../../testing/sync-harness.js';

const documentId = TEST_DOCUMENT;
let harness: RoomHarness;

beforeEach(() => {
  harness = new RoomHarness();
});
afterEach(() => harness.destroy());

const seqs = (events: ReadonlyArray<{ seq: number }>) => events.map(({ seq }) => seq);

describe('an append whose result is unknown', () => {
  it('[DOC-12] the log is read before the next push when it could not be read immediately', async () => {
    const [writer, other] = [await harness.aWriter('a', 5), await harness.aWriter('b', 6)];
    harness.store.failNextAppend('after-commit');
    harness.store.failNextReads(1);
    expect(await writer.push(0, writer.type('text'))).toMatchObject({ refused: 'unavailable' });
    expect([harness.reported.length, other.updates()]).toEqual([2, []]);
    expect(await other.push(1, other.type('more'))).toMatchObject({ ok: true, seq: 2 });
    // The row of the other one, then not its own.
    expect([seqs(other.updates()), seqs(writer.updates())]).toEqual([[1], [1, 2]]);
  });

  it('[DOC-12] a store that answers for another number of rows has failed', async () => {
    const writer = await harness.aWriter('a', 5);
    const update = writer.type('text');
    jest.spyOn(harness.store, 'append').mockResolvedValueOnce({ kind: 'appended', seqs: [] });
    expect(await writer.push(0, update)).toMatchObject({ ok: false, refused: 'unavailable' });
    expect(await writer.push(0, update)).toMatchObject({ ok: true, seq: 1 });
  });

  it('[DOC-12] the document is not read before the log has been', async () => {
    const writer = await harness.aWriter('a', 5);
    harness.store.failNextAppend('after-commit');
    harness.store.failNextReads(2);
    await writer.push(0, writer.type('text'));
    await expect(harness.rooms.withDocument(documentId, () => 'read')).rejects.toThrow('can not read');
    const text = await harness.rooms.withDocument(documentId, (doc) => firstText(doc).toJSON());
    expect(text).toBe('text');
  });

  it('[DOC-14] a push that waits while the document reads the log is appended after it', async () => {
    const [writer, other] = [await harness.aWriter('a', 5), await harness.aWriter('b', 6)];
    harness.store.failNextAppend('after-commit');
    harness.store.failNextReads(1);
    await writer.push(0, writer.type('text'));
    harness.store.holdReads();
    const reading = harness.rooms.withDocument(documentId, (doc) => firstText(doc).toJSON());
    await turn();
    const pushing = other.push(1, other.type('more'));
    await expect(harness.rooms.withDocument(documentId, () => 'read')).rejects.toThrow('being read');
    expect(harness.store.appends).toEqual([1]);
    harness.store.release();
    // With the push or without: either is committed when it is read.
    expect(await reading).toMatch(/^text/);
    expect(await pushing).toMatchObject({ ok: true, seq: 2 });
    expect([seqs(other.updates()), seqs(writer.updates())]).toEqual([[1], [1, 2]]);
  });

  it('[DOC-12] the next round waits until the log has been read', async () => {
    const [writer, other] = [await harness.aWriter('a', 5), await harness.aWriter('b', 6)];
    harness.store.failNextAppend('after-commit');
    harness.store.holdReads();
    const first = writer.push(0, writer.type('text'));
    await turn();
    const second = other.push(1, other.type('more'));
    await turn();
    expect(harness.store.appends).toEqual([1]);
    harness.store.release();
    expect((await Promise.all([first, second])).map((reply) => reply.ok)).toEqual([false, true]);
    expect([harness.reported.length, seqs(other.updates())]).toEqual([1, [1]]);
  });

  it('[DOC-17] a history replaced meanwhile closes the room', async () => {
    const writer = await harness.aWriter('a', 5);
    harness.store.failNextAppend('before-commit');
    harness.memory.raiseEpoch(documentId);
    expect(await writer.push(0, writer.type('text'))).toMatchObject({ refused: 'unavailable' });
    expect(writer.sent.at(-1)).toEqual({ kind: 'closed', event: { documentId, reason: 'reload' } });
  });
});

describe('rows of another server', () => {
  /** A member who writes on another server over the same store. */
  async function elsewhere(memberKey: string, clientId: number) {
    const here = harness.rooms;
    const there = harness.roomsWith({});
    harness.rooms = there;
    const writer = await harness.aWriter(memberKey, clientId);
    const push = (batch: number, update: Uint8Array) =>
      there.push(writer.connection, { documentId, epoch: 1, batchId: BATCHES[batch] ?? '', update });
    harness.rooms = here;
    return { ...writer, push };
  }

  it('[DOC-19] a push that depends on them is accepted once they are read', async () => {
    const here = await harness.aWriter('a', 5);
    const far = await elsewhere('b', 6);
    const row = far.type('far');
    await far.push(0, row);
    const doc = new Y.Doc();
    doc.clientID = 5;
    for (const update of [here.reply.state ?? new Uint8Array(), row]) Y.applyUpdate(doc, update);
    const before = Y.encodeStateVector(doc);
    firstText(doc).insert(3, ' near');
    expect(await here.push(1, Y.encodeStateAsUpdate(doc, before))).toMatchObject({ ok: true, seq: 2 });
    expect(await harness.storedText()).toBe('far near');
  });

  it('[DOC-21] a client that moved from one server to the other goes on at its next clock', async () => {
    const watcher = await harness.aWriter('a', 5);
    const far = await elsewhere('b', 6);
    await far.push(0, far.type('one '));
    await harness.joined(far.connection, 6);
    const push = { documentId, epoch: 1, batchId: BATCHES[1] ?? '', update: far.type('two') };
    expect(await harness.rooms.push(far.connection, push)).toMatchObject({ ok: true, seq: 2 });
    expect(seqs(watcher.updates())).toEqual([1, 2]);
  });

  it('[DOC-20] the outbox of an earlier page, whose clientID was registered on the other server, is accepted', async () => {
    await harness.aWriter('a', 5);
    const far = await elsewhere('b', 6);
    const page = await harness.aWriter('b', 8);
    expect(await page.push(0, far.type('left by an earlier page'))).toMatchObject({ ok: true, seq: 1 });
  });

  it('[DOC-13] a push that the other server committed is acknowledged once its row is read and relayed', async () => {
    const [page, other] = [await harness.aWriter('b', 6), await harness.aWriter('a', 5)];
    const far = await elsewhere('b', 6);
    const update = page.type('once');
    await far.push(0, update);
    harness.store.holdReads();
    let isAnswered = false;
    const pushing = page.push(0, update).finally(() => (isAnswered = true));
    await turn();
    expect([isAnswered, other.updates()]).toEqual([false, []]);
    harness.store.release();
    expect(await pushing).toMatchObject({ ok: true, seq: 1 });
    expect([seqs(other.updates()), (await harness.memory.load(documentId))?.head]).toEqual([[1], 1]);
  });

  it('[DOC-20] the log is read once for a push that is refused all the same', async () => {
    const writer = await harness.aWriter('a', 5);
    writer.type('lost');
    const reads = jest.spyOn(harness.store, 'updatesAfter');
    expect(await writer.push(0, writer.type('late'))).toMatchObject({ refused: 'clock-gap' });
    expect(reads).toHaveBeenCalledTimes(1);
  });

  it('[DOC-3] a clientID registered on another server meanwhile is refused', async () => {
    await harness.aWriter('a', 5);
    await elsewhere('b', 6);
    const reply = await harness.rooms.join(aConnection('a').connection, aJoin(6));
    expect(reply).toEqual({ ok: false, refused: 'foreign-client' });
  });
});
