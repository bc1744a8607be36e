import type { PushReply } from '../../protocol/messages.js';
import { turn } from '../../testing/channel-pair.js';
import { aConnection, BATCHES, RoomHarness } from '../../testing/room-harness.js';
import { TEST_DOCUMENT } from '../../testing/sync-harness.js';
import type { RoomConnection } from './room-connection.js';

const documentId = TEST_DOCUMENT;
let harness: RoomHarness;

beforeEach(() => {
  harness = new RoomHarness();
});
afterEach(() => harness.destroy());

interface Pushed {
  connection: RoomConnection;
  update: Uint8Array;
}

/** Pushes that arrive while the append of another one is in flight: they make one round. */
async function inOneRound(pushes: readonly Pushed[]): Promise<PushReply[]> {
  const first = await harness.aWriter('first', 99);
  harness.store.holdAppends();
  const before = first.push(7, first.type('.'));
  await turn();
  const replies = pushes.map(({ connection, update }, index) =>
    harness.rooms.push(connection, { documentId, epoch: 1, batchId: BATCHES[index] ?? '', update }),
  );
  harness.store.release();
  await before;
  return Promise.all(replies);
}

/** Two connections of one member under one clientID, each with a text at the first clock. */
async function twoOfOneClient(texts: readonly [string, string]): Promise<Pushed[]> {
  const writers = [await harness.aWriter('a', 5), await harness.aWriter('a', 5)];
  return writers.map(({ connection, type }, index) => ({ connection, update: type(texts[index] ?? '') }));
}

it('[DOC-25] of two connections with one clientID in a round, the second is judged once the first is committed', async () => {
  expect(await inOneRound(await twoOfOneClient(['four', 'longer']))).toEqual([
    { ok: true, batchId: BATCHES[0], seq: 2 },
    { ok: false, refused: 'clock-gap', batchId: BATCHES[1] },
  ]);
  expect((await harness.memory.load(documentId))?.head).toBe(2);
  expect((await harness.storedText()).replace('.', '')).toBe('four');
});

it('[DOC-22] the same text from two connections with one clientID is stored once, and acknowledged to both', async () => {
  const replies = await inOneRound(await twoOfOneClient(['same', 'same']));
  expect(replies.map((reply) => reply.ok && reply.seq)).toEqual([2, 2]);
  expect((await harness.memory.load(documentId))?.head).toBe(2);
});

it('[DOC-25] of two pushes of one connection in a round, the second is committed after the first', async () => {
  const [writer, other] = [await harness.aWriter('a', 5), await harness.aWriter('b', 6)];
  const words = ['un ', 'deux '].map((word) => ({ connection: writer.connection, update: writer.type(word) }));
  const replies = await inOneRound([...words, { connection: other.connection, update: other.type('trois') }]);
  expect(replies.map((reply) => reply.ok && reply.seq)).toEqual([2, 4, 3]);
  expect(harness.store.appends).toEqual([1, 2, 1]);
  expect(await harness.storedText()).toContain('un deux ');
});

it('[DOC-25] pushes that only delete are committed in one append, of any member', async () => {
  const writers = [await harness.aWriter('a', 5), await harness.aWriter('b', 6)];
  const [writer] = writers;
  if (writer) await writer.push(6, writer.type('text'));
  const eraser = Uint8Array.of(0, 1, 5, 1, 0, 1);
  const other = Uint8Array.of(0, 1, 5, 1, 1, 1);
  const pushes = writers.map(({ connection }, index) => ({ connection, update: index === 0 ? eraser : other }));
  const replies = await inOneRound(pushes);
  expect(replies.map((reply) => reply.ok && reply.seq)).toEqual([3, 4]);
  expect(harness.store.appends).toEqual([1, 1, 2]);
});

it('[DOC-13] a push that is there twice in a round is stored once, and answered twice', async () => {
  const [first, writer] = [await harness.aWriter('first', 99), await harness.aWriter('a', 5)];
  harness.store.holdAppends();
  const before = first.push(7, first.type('.'));
  await turn();
  const update = writer.type('text');
  const replies = [writer.push(0, update), writer.push(0, update)];
  harness.store.release();
  await before;
  const reply = { ok: true, batchId: BATCHES[0], seq: 2 };
  expect(await Promise.all(replies)).toEqual([reply, reply]);
  expect(harness.store.appends).toEqual([1, 1]);
});

it('[DOC-16] a connection that has not joined is in no round', async () => {
  const writer = await harness.aWriter('a', 5);
  const [stranger, update] = [aConnection('b').connection, writer.type('mine')];
  const replies = await inOneRound([
    { connection: stranger, update },
    { connection: writer.connection, update },
  ]);
  expect(replies).toEqual([
    { ok: false, refused: 'not-allowed', batchId: BATCHES[0] },
    { ok: true, batchId: BATCHES[1], seq: 2 },
  ]);
});
