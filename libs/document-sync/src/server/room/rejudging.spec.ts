import { turn } from '../../testing/channel-pair.js';
import { aConnection, aJoin, RoomHarness } from '../../testing/room-harness.js';
import { TEST_DOCUMENT } from '../../testing/sync-harness.js';
import type { MemberRights } from './document-access.js';

const documentId = TEST_DOCUMENT;
const NONE = { read: false, write: false };
const closed = { kind: 'closed', event: { documentId, reason: 'rights-changed' } };
let harness: RoomHarness;

beforeEach(() => {
  harness = new RoomHarness();
});
afterEach(() => harness.destroy());

const present = () => harness.rooms.presentIn(documentId).map(({ memberKey }) => memberKey);
const judgedFor = (memberKey: string) =>
  harness.access.judged.filter((one) => one.memberKey === memberKey).map(({ entering }) => entering);
/** Rights that the test changes. */
function changeable(memberKey: string) {
  let rights: Partial<MemberRights> = {};
  harness.access.set(memberKey, () => rights);
  return (next: Partial<MemberRights>) => void (rights = next);
}

describe('judging again', () => {
  it('[DOC-7] a member who lost the right to read is cut off, gets nothing more, and can not push', async () => {
    const [member, writer] = [await harness.aWriter('a', 5), await harness.aWriter('b', 6)];
    harness.access.set('a', () => NONE);
    await harness.rooms.rejudge();
    expect(member.sent.at(-1)).toEqual(closed);
    await writer.push(0, writer.type('secret'));
    expect([member.updates(), present()]).toEqual([[], ['b']]);
    expect(await member.push(1, member.type('late'))).toMatchObject({ refused: 'not-allowed' });
  });

  it('[DOC-15] no push uses an earlier judgement from the moment something changed', async () => {
    const member = await harness.aWriter('a', 5);
    harness.access.set('a', () => ({ write: false }));
    harness.access.hold();
    void harness.rooms.rejudge();
    const pushing = member.push(0, member.type('late'));
    await turn();
    expect(harness.store.appends).toEqual([]);
    harness.access.release();
    expect(await pushing).toMatchObject({ refused: 'read-only' });
    expect(await harness.storedText()).toBe('');
  });

  it('[DOC-15] a judgement is kept until something changes: a push asks for none', async () => {
    const member = await harness.aWriter('a', 5);
    for (const batch of [0, 1, 2]) expect(await member.push(batch, member.type('x'))).toMatchObject({ ok: true });
    expect(judgedFor('a')).toEqual([true]);
  });

  it('[DOC-7] a judgement that fails changes nothing, and is made again for the next push', async () => {
    const member = await harness.aWriter('a', 5);
    let fails = true;
    harness.access.set('a', () => {
      if (fails) throw new Error('rights unknown');
      return {};
    });
    await harness.rooms.rejudge();
    expect([present(), member.sent]).toEqual([['a'], []]);
    expect(await member.push(0, member.type('x'))).toMatchObject({ refused: 'unavailable' });
    fails = false;
    expect(await member.push(1, member.type('y'))).toMatchObject({ refused: 'clock-gap' });
    expect(present()).toEqual(['a']);
  });

  it('[DOC-7] only the members, or the scope, that are named are judged again', async () => {
    harness.access.set('a', () => ({ scope: 'one' }));
    harness.access.set('b', () => ({ scope: 'two' }));
    for (const [memberKey, clientId] of [
      ['a', 5],
      ['b', 6],
      ['c', 7],
    ] as const) {
      await harness.joined(aConnection(memberKey).connection, clientId);
    }
    harness.access.judged.length = 0;
    const again = async (filter: Parameters<typeof harness.rooms.rejudge>[0]) => {
      await harness.rooms.rejudge(filter);
      return harness.access.judged.splice(0).map(({ memberKey }) => memberKey);
    };
    // The rights of c name no scope: they may depend on any.
    expect(await again({ scope: 'one' })).toEqual(['a', 'c']);
    expect(await again({ memberKey: 'b' })).toEqual(['b']);
    expect(await again({ memberKey: 'b', scope: 'one' })).toEqual([]);
    expect(await again({})).toEqual(['a', 'b', 'c']);
  });

  it('[DOC-7] one round at a time: what changes during a round is judged once more after it', async () => {
    const member = await harness.aWriter('a', 5);
    harness.access.judged.length = 0;
    harness.access.hold();
    const rounds = [1, 2, 3, 4].map(() => harness.rooms.rejudge());
    await turn();
    expect(judgedFor('a')).toEqual([false]);
    harness.access.set('a', () => NONE);
    harness.access.release();
    await Promise.all(rounds);
    expect(judgedFor('a')).toEqual([false, false]);
    expect(member.sent).toEqual([closed]);
    await harness.rooms.rejudge();
    expect(judgedFor('a')).toHaveLength(2);
  });

  it('[DOC-7] a lost right does not cut off a connection that has joined again with a right of its own', async () => {
    const change = changeable('a');
    const member = await harness.aWriter('a', 5);
    change(NONE);
    harness.access.hold();
    const rejudged = harness.rooms.rejudge();
    await turn();
    harness.rooms.leave(member.connection, { documentId });
    change({});
    const again = harness.rooms.join(member.connection, aJoin(5));
    harness.access.release();
    await Promise.all([rejudged, again]);
    expect([present(), member.sent]).toEqual([['a'], []]);
  });

  it('[DOC-30] a room that is empty once its last member was cut off is unloaded', async () => {
    await harness.aWriter('a', 5);
    harness.access.set('a', () => NONE);
    await harness.rooms.rejudge();
    const load = jest.spyOn(harness.store, 'load');
    harness.access.set('a', () => ({}));
    await harness.joined(aConnection('a').connection, 6);
    expect(load).toHaveBeenCalledTimes(1);
  });
});
