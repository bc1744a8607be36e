import { uuidv4 } from 'lib0/random';
import { turn } from '../../testing/channel-pair.js';
import { aConnection, aJoin, BATCHES, RoomHarness } from '../../testing/room-harness.js';
import { TEST_DOCUMENT, firstText } from '../../testing/sync-harness.js';

const documentId = TEST_DOCUMENT;
let harness: RoomHarness;

beforeEach(() => {
  harness = new RoomHarness();
});
afterEach(() => harness.destroy());

describe('pushing', () => {
  it('[DOC-10] no client gets an update before it is committed; then the others get it, then it is acknowledged', async () => {
    const [writer, other] = [await harness.aWriter('a', 5), await harness.aWriter('b', 6)];
    harness.store.holdAppends();
    let reply: unknown = null;
    const update = writer.type('text');
    const pushing = writer.push(0, update).then((given) => {
      expect(other.updates()).toHaveLength(1);
      reply = given;
    });
    await turn();
    expect([other.updates(), reply]).toEqual([[], null]);
    expect(await harness.rooms.withDocument(documentId, (doc) => firstText(doc).toJSON())).toBe('');
    harness.store.release();
    await pushing;
    expect(reply).toEqual({ ok: true, batchId: BATCHES[0], seq: 1 });
    expect(other.updates()).toEqual([{ documentId, epoch: 1, seq: 1, update }]);
    expect(other.updates()[0]?.update).toBe(update);
    expect(writer.updates()).toEqual([]);
  });

  it('[DOC-11] a failed append relays nothing and is answered unavailable; the same push may be sent again', async () => {
    const [writer, other] = [await harness.aWriter('a', 5), await harness.aWriter('b', 6)];
    harness.store.failNextAppend('before-commit');
    const update = writer.type('text');
    expect(await writer.push(0, update)).toEqual({ ok: false, refused: 'unavailable', batchId: BATCHES[0] });
    expect(other.updates()).toEqual([]);
    expect(harness.reported).toHaveLength(1);
    expect(await harness.storedText()).toBe('');
    expect(await writer.push(0, update)).toEqual({ ok: true, batchId: BATCHES[0], seq: 1 });
    expect(other.updates().map((event) => event.seq)).toEqual([1]);
  });

  it('[DOC-12] an append committed without an answer is found in the log, relayed once, acknowledged with its number', async () => {
    const [writer, other] = [await harness.aWriter('a', 5), await harness.aWriter('b', 6)];
    harness.store.failNextAppend('after-commit');
    const update = writer.type('text');
    expect(await writer.push(0, update)).toMatchObject({ refused: 'unavailable' });
    expect(await harness.rooms.withDocument(documentId, (doc) => firstText(doc).toJSON())).toBe('text');
    expect(await writer.push(0, update)).toEqual({ ok: true, batchId: BATCHES[0], seq: 1 });
    expect(await other.push(1, other.type('more'))).toMatchObject({ ok: true, seq: 2 });
    expect(other.updates().map((event) => event.seq)).toEqual([1]);
    expect((await harness.memory.load(documentId))?.updates).toHaveLength(2);
  });

  it('[DOC-13] a push sent again gets the same answer, is stored once and relayed once', async () => {
    const [writer, other] = [await harness.aWriter('a', 5), await harness.aWriter('b', 6)];
    const update = writer.type('text');
    const replies = await Promise.all([writer.push(0, update), writer.push(0, update)]);
    await writer.push(1, writer.type(' more'));
    replies.push(await writer.push(0, update));
    expect(replies).toEqual(Array.from({ length: 3 }, () => ({ ok: true, batchId: BATCHES[0], seq: 1 })));
    expect(other.updates()).toHaveLength(2);
    expect(await harness.storedText()).toBe('text more');
  });

  it('[DOC-13] a batchId used again for another update stores nothing, and what depends on that update is refused', async () => {
    const writer = await harness.aWriter('a', 5);
    await writer.push(0, writer.type('one'));
    const [second, third] = [writer.type(' two'), writer.type(' three')];
    const replies = await Promise.all([writer.push(0, second), writer.push(1, third)]);
    expect(replies).toEqual([
      { ok: true, batchId: BATCHES[0], seq: 1 },
      { ok: false, refused: 'clock-gap', batchId: BATCHES[1] },
    ]);
    const stored = await harness.stored();
    expect([firstText(stored).toJSON(), stored.store.pendingStructs]).toEqual(['one', null]);
  });

  it('[T5] [DOC-14] one append at a time; what arrives meanwhile goes in the next one', async () => {
    const writers = [await harness.aWriter('a', 5), await harness.aWriter('b', 6), await harness.aWriter('c', 7)];
    harness.store.holdAppends();
    const pushes = writers.map((writer, index) => writer.push(index, writer.type(`${index}`)));
    await turn();
    pushes.push(...writers.map((writer, index) => writer.push(index + 3, writer.type('again'))));
    harness.store.release();
    const replies = await Promise.all(pushes);
    expect(replies.map((reply) => reply.ok && reply.seq).sort()).toEqual([1, 2, 3, 4, 5, 6]);
    expect(harness.store.appends.length).toBeLessThanOrEqual(3);
    expect(harness.store.appends.reduce((total, rows) => total + rows, 0)).toBe(6);
  });

  it('[DOC-14] at most two hundred rows go in one append', async () => {
    const writers = [];
    for (let at = 0; at <= 201; at++) writers.push(await harness.aWriter(`member-${at}`, 1_000 + at));
    harness.store.holdAppends();
    const pushes = writers.map(({ connection, type }) =>
      harness.rooms.push(connection, { documentId, epoch: 1, batchId: uuidv4(), update: type('x') }),
    );
    await turn();
    harness.store.release();
    expect((await Promise.all(pushes)).every(({ ok }) => ok)).toBe(true);
    expect(harness.store.appends).toEqual([1, 200, 1]);
  });

  it('[DOC-15] a right to write that was removed stops the next push', async () => {
    let write = true;
    harness.access.set('a', () => ({ write }));
    const writer = await harness.aWriter('a', 5);
    expect(await writer.push(0, writer.type('yes'))).toMatchObject({ ok: true });
    write = false;
    void harness.rooms.rejudge();
    expect(await writer.push(1, writer.type('no'))).toMatchObject({ ok: false, refused: 'read-only' });
    expect(await harness.storedText()).toBe('yes');
  });

  it('[DOC-15] rights that can not be known are not given', async () => {
    const writer = await harness.aWriter('a', 5);
    harness.access.set('a', () => {
      throw new Error('rights unknown');
    });
    await harness.rooms.rejudge();
    expect(await writer.push(0, writer.type('no'))).toMatchObject({ ok: false, refused: 'unavailable' });
    expect(await harness.storedText()).toBe('');
  });

  it('[DOC-16] a connection that has not joined, or was cut off, can not push and gets no update', async () => {
    const [stranger, cutOff, writer] = [aConnection('s'), await harness.aWriter('b', 6), await harness.aWriter('a', 5)];
    harness.access.set('b', () => ({ read: false, write: false }));
    await harness.rooms.rejudge();
    expect(cutOff.sent.at(-1)).toEqual({ kind: 'closed', event: { documentId, reason: 'rights-changed' } });
    await writer.push(0, writer.type('secret'));
    expect(cutOff.updates()).toEqual([]);
    expect(await cutOff.push(1, cutOff.type('late'))).toMatchObject({ refused: 'not-allowed' });
    const push = { documentId, epoch: 1, batchId: BATCHES[2] ?? '', update: writer.type('x') };
    expect(await harness.rooms.push(stranger.connection, push)).toMatchObject({ refused: 'not-allowed' });
  });

  it('[DOC-16] a connection that leaves while its right to write is judged has written nothing', async () => {
    const writer = await harness.aWriter('a', 5);
    harness.access.hold();
    void harness.rooms.rejudge();
    const reply = writer.push(0, writer.type('late'));
    await turn();
    harness.rooms.leave(writer.connection, { documentId });
    harness.access.release();
    expect(await reply).toEqual({ ok: false, refused: 'not-allowed', batchId: BATCHES[0] });
    expect(await harness.storedText()).toBe('');
  });

  it('[DOC-17] another epoch is refused, and a history replaced under an open room closes it', async () => {
    const writer = await harness.aWriter('a', 5);
    expect(await writer.push(0, writer.type('one'), 9)).toMatchObject({ refused: 'stale-epoch' });
    harness.memory.raiseEpoch(documentId);
    const late = await harness.aWriter('b', 6);
    expect(await late.push(1, late.type('two'))).toMatchObject({ refused: 'stale-epoch' });
    expect(late.sent.at(-1)).toEqual({ kind: 'closed', event: { documentId, reason: 'reload' } });
    expect(await harness.joined(late.connection, 6)).toMatchObject({ epoch: 2 });
  });

  it('[DOC-18] a destroyed document refuses every push and join, and does not come back', async () => {
    const writer = await harness.aWriter('a', 5);
    harness.memory.destroyDocument(documentId);
    const refused = { ok: false, refused: 'destroyed' };
    expect(await writer.push(0, writer.type('late'))).toMatchObject(refused);
    expect(writer.sent.at(-1)).toEqual({ kind: 'closed', event: { documentId, reason: 'destroyed' } });
    const request = aJoin(5);
    expect(await harness.rooms.join(writer.connection, request)).toEqual(refused);
    expect(await harness.rooms.withDocument(documentId, () => 'read')).toBeNull();
  });

  it('[DOC-19] what another server appended is read from the log, in order, before our own row', async () => {
    const [writer, reader] = [await harness.aWriter('a', 5), await harness.aWriter('b', 6)];
    const elsewhere = harness.roomsWith({});
    const here = harness.rooms;
    harness.rooms = elsewhere;
    const far = await harness.aWriter('c', 7);
    await far.push(0, far.type('far '));
    harness.rooms = here;
    expect(await writer.push(1, writer.type('near'))).toMatchObject({ ok: true, seq: 2 });
    expect(reader.updates().map((event) => event.seq)).toEqual([1, 2]);
    const text = await harness.rooms.withDocument(documentId, (doc, at) => [firstText(doc).length, at.seq]);
    expect(text).toEqual([8, 2]);
    expect(harness.reported).toEqual([]);
  });
});
