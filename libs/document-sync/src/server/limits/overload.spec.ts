import { uuidv4 } from 'lib0/random';
import { turn } from '../../testing/channel-pair.js';
import { aConnection, RoomHarness } from '../../testing/room-harness.js';
import { TEST_DOCUMENT } from '../../testing/sync-harness.js';
import { Backlog } from './backlog.js';
import { PushRateLimiter } from './push-rate-limiter.js';

const documentId = TEST_DOCUMENT;
let harness: RoomHarness;

beforeEach(() => {
  harness = new RoomHarness();
});
afterEach(() => harness.destroy());

describe('a slow consumer', () => {
  const unsent = [
    ['frames', { frames: 201, bytes: 0 }],
    ['bytes', { frames: 1, bytes: 1024 * 1024 + 1 }],
  ] as const;

  it.each(unsent)(
    '[DOC-53] with too many %s waiting it is closed with reload, and gets what it missed when it joins again',
    async (_, waits) => {
      const [writer, slow] = [await harness.aWriter('a', 5), await harness.aWriter('b', 6)];
      await writer.push(0, writer.type('un '));
      slow.connection.unsent = () => waits;
      await writer.push(1, writer.type('deux '));
      await writer.push(2, writer.type('trois'));
      expect(slow.sent.map(({ kind, event }) => [kind, 'reason' in event ? event.reason : null])).toEqual([
        ['update', null],
        ['closed', 'reload'],
      ]);
      slow.connection.unsent = () => ({ frames: 0, bytes: 0 });
      const back = await harness.joined(slow.connection, 6, { epoch: 1, seq: 1 });
      expect(back).toMatchObject({ seq: 3, state: null });
      expect(back.tail).toHaveLength(2);
    },
  );

  it('[T20] [DOC-53] it does not delay the others', async () => {
    const [writer, slow, other] = [
      await harness.aWriter('a', 5),
      await harness.aWriter('b', 6),
      await harness.aWriter('c', 7),
    ];
    slow.connection.unsent = () => ({ frames: 500, bytes: 0 });
    await writer.push(0, writer.type('texte'));
    expect(other.updates()).toHaveLength(1);
  });
});

describe('a store that does not answer', () => {
  it('[DOC-33] two mebibytes of a document may wait; more is answered unavailable immediately, and can be sent again', async () => {
    const writer = await harness.aWriter('a', 5);
    const update = writer.type('x'.repeat(60_000));
    harness.store.holdAppends();
    const push = (batchId: string) =>
      harness.rooms.push(writer.connection, { documentId, epoch: 1, batchId, update: new Uint8Array(update) });
    const first = push(uuidv4());
    await turn();
    const waiting = Array.from({ length: 33 }, () => push(uuidv4()));
    const refused = uuidv4();
    expect(await push(refused)).toEqual({ ok: false, refused: 'unavailable', batchId: refused });
    harness.store.release();
    expect((await Promise.all([first, ...waiting])).every((reply) => reply.ok)).toBe(true);
    expect(await push(refused)).toMatchObject({ ok: true });
  });

  it('[DOC-33] all documents of a server share one bound', () => {
    const server = new Backlog(100);
    const [one, two] = [new Backlog(80, server), new Backlog(80, server)];
    expect([one.reserve(81), one.reserve(70), two.reserve(40), two.reserve(30)]).toEqual([false, true, false, true]);
    one.release(70);
    expect([two.reserve(60), two.reserve(50), one.reserve(20)]).toEqual([false, true, true]);
  });
});

describe('a client over its rate', () => {
  it('[DOC-34] it is answered too-many, nothing is stored, and it may go on later', async () => {
    let now = 0;
    const rate = { perSecond: 2, burst: 3 };
    const rooms = harness.roomsWith({ rate, now: () => now });
    const writer = await harness.aWriter('a', 5);
    const { connection } = aConnection('a');
    await rooms.join(connection, { protocol: 2, documentId, clientId: 5, schemaVersion: 1 });
    const push = () => rooms.push(connection, { documentId, epoch: 1, batchId: uuidv4(), update: writer.type('x') });
    const codes = [];
    for (let at = 0; at < 5; at++) codes.push((await push()).ok);
    expect(codes).toEqual([true, true, true, false, false]);
    expect((await harness.memory.load(documentId))?.head).toBe(3);
    now = 500;
    expect(
      await rooms.push(connection, { documentId, epoch: 1, batchId: uuidv4(), update: new Uint8Array([0, 0]) }),
    ).toMatchObject({ ok: true });
    rooms.closeAll();
  });

  it('[DOC-34] each connection has its own rate', () => {
    const limiter = new PushRateLimiter<object>({ perSecond: 1, burst: 1 }, () => 0);
    const [one, two] = [{}, {}];
    expect([limiter.allow(one), limiter.allow(one), limiter.allow(two)]).toEqual([true, false, true]);
  });
});
