import { turn } from '../../testing/channel-pair.js';
import { aConnection, aJoin, RoomHarness } from '../../testing/room-harness.js';
import { TEST_DOCUMENT } from '../../testing/sync-harness.js';
import type { MemberRights } from './document-access.js';

const documentId = TEST_DOCUMENT;
const NONE = { read: false, write: false };
const closed = { kind: 'closed', event: { documentId, reason: 'rights-changed' } };
const notAllowed = { ok: false, refused: 'not-allowed' };
let harness: RoomHarness;

beforeEach(() => {
  harness = new RoomHarness();
});
afterEach(() => harness.destroy());

const join = (memberKey: string, clientId: number) => {
  const end = aConnection(memberKey);
  return { ...end, reply: harness.rooms.join(end.connection, aJoin(clientId)) };
};
const present = () => harness.rooms.presentIn(documentId).map(({ memberKey }) => memberKey);
const judgedFor = (memberKey: string) =>
  harness.access.judged.filter((one) => one.memberKey === memberKey).map(({ entering }) => entering);
/** Rights that the test changes. */
function changeable(memberKey: string) {
  let rights: Partial<MemberRights> = {};
  harness.access.set(memberKey, () => rights);
  return (next: Partial<MemberRights>) => void (rights = next);
}

describe('judging a join', () => {
  it('[DOC-7] without the right to read: not-allowed, the document is not loaded and the member is not present', async () => {
    harness.access.set('a', () => NONE);
    const load = jest.spyOn(harness.store, 'load');
    expect(await join('a', 5).reply).toEqual(notAllowed);
    expect([load.mock.calls.length, present(), judgedFor('a')]).toEqual([0, [], [true]]);
  });

  it('[DOC-7] a reader joins with canWrite false, under the name that was judged', async () => {
    harness.access.set('a', () => ({ write: false, name: 'Alix' }));
    const reader = join('a', 5);
    expect(await reader.reply).toMatchObject({ ok: true, canWrite: false });
    harness.rooms.presence(reader.connection, { documentId, state: Uint8Array.of(1) });
    expect((await harness.joined(aConnection('b').connection, 6)).presence).toMatchObject([{ name: 'Alix' }]);
  });

  it('[DOC-7] a member is judged before anything else of the join', async () => {
    harness.access.set('a', () => NONE);
    const { connection } = aConnection('a');
    expect(await harness.rooms.join(connection, { ...aJoin(5), protocol: 1 })).toEqual(notAllowed);
  });

  it('[DOC-7] rights that can not be known are not given: unavailable, reported, and judged again next time', async () => {
    let fails = true;
    harness.access.set('a', () => {
      if (fails) throw new Error('rights unknown');
      return {};
    });
    const { connection } = aConnection('a');
    expect(await harness.rooms.join(connection, aJoin(5))).toEqual({ ok: false, refused: 'unavailable' });
    expect([harness.reported.length, present()]).toEqual([1, []]);
    fails = false;
    expect(await harness.rooms.join(connection, aJoin(5))).toMatchObject({ ok: true });
  });

  it('[DOC-7] a join on behalf of a member is judged as not entering', async () => {
    const { connection } = aConnection('a');
    await harness.rooms.join(connection, aJoin(5), { entering: false });
    expect(judgedFor('a')).toEqual([false]);
  });

  it('[DOC-7] a member refused at a second join is no longer in the room', async () => {
    const member = await harness.aWriter('a', 5);
    harness.access.set('a', () => NONE);
    expect(await harness.rooms.join(member.connection, aJoin(5))).toEqual(notAllowed);
    expect(present()).toEqual([]);
  });

  it('[DOC-6] a connection that left while it was judged has not joined', async () => {
    harness.access.hold();
    const [gone, left, cutOff] = [join('a', 5), join('b', 6), join('c', 7)];
    harness.rooms.disconnect(gone.connection);
    harness.rooms.leave(left.connection, { documentId });
    harness.rooms.leave(cutOff.connection, { documentId: 'another' });
    harness.access.release();
    expect(await gone.reply).toEqual({ ok: false, refused: 'unavailable' });
    expect(await left.reply).toEqual({ ok: false, refused: 'unavailable' });
    expect(await cutOff.reply).toMatchObject({ ok: true });
    expect(present()).toEqual(['c']);
  });
});

describe('a right that is removed during a join', () => {
  it('[DOC-7] while it is judged: judged again, and refused', async () => {
    const change = changeable('a');
    harness.access.hold();
    const member = join('a', 5);
    change(NONE);
    const rejudged = harness.rooms.rejudge();
    harness.access.release();
    expect(await member.reply).toEqual(notAllowed);
    await rejudged;
    expect([present(), judgedFor('a')]).toEqual([[], [true, false]]);
  });

  it('[DOC-7] while its document is loading: judged again, and refused', async () => {
    const change = changeable('a');
    harness.store.holdLoads();
    const member = join('a', 5);
    await turn();
    change(NONE);
    await harness.rooms.rejudge();
    harness.store.release();
    expect(await member.reply).toEqual(notAllowed);
    expect(present()).toEqual([]);
  });

  it('[DOC-7] during the last judgement before it joins: cut off by the judgement that follows', async () => {
    const change = changeable('a');
    harness.store.holdLoads();
    const member = join('a', 5);
    await turn();
    harness.access.hold();
    const first = harness.rooms.rejudge();
    harness.store.release();
    await turn();
    change(NONE);
    const second = harness.rooms.rejudge();
    harness.access.release();
    await Promise.all([member.reply, first, second]);
    expect([present(), member.sent, judgedFor('a')]).toEqual([[], [closed], [true, false, false]]);
  });

  it('[DOC-7] rights of another member are not judged again for it', async () => {
    const member = join('a', 5);
    await harness.rooms.rejudge({ memberKey: 'b' });
    expect(await member.reply).toMatchObject({ ok: true });
    expect(judgedFor('a')).toEqual([true]);
  });
});
