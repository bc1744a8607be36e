import { turn } from '../../testing/channel-pair.js';
import { RoomHarness } from '../../testing/room-harness.js';

let harness: RoomHarness;

beforeEach(() => {
  harness = new RoomHarness();
});
afterEach(() => harness.destroy());

describe('[DOC-15] rights that change after they were judged for a push, and before its append', () => {
  it('while another connection of the same round is judged', async () => {
    const [a, b, c] = [await harness.aWriter('a', 5), await harness.aWriter('b', 6), await harness.aWriter('c', 7)];
    harness.store.holdAppends();
    const first = c.push(0, c.type('in flight'));
    const pushes = [a.push(1, a.type('late')), b.push(2, b.type('in time'))];
    await turn();
    harness.access.hold();
    void harness.rooms.rejudge({ memberKey: 'b' });
    harness.store.release();
    await first;
    await turn();
    harness.access.set('a', () => ({ write: false }));
    void harness.rooms.rejudge({ memberKey: 'a' });
    harness.access.release();
    expect(await Promise.all(pushes)).toMatchObject([{ refused: 'read-only' }, { ok: true }]);
    expect(await harness.storedText()).not.toContain('late');
  });

  it('while the log is read', async () => {
    const member = await harness.aWriter('a', 5);
    member.type('never sent');
    harness.store.holdReads();
    const pushing = member.push(0, member.type('after a gap'));
    await turn();
    harness.access.set('a', () => ({ write: false }));
    await harness.rooms.rejudge();
    harness.store.release();
    expect(await pushing).toMatchObject({ refused: 'read-only' });
  });

  it('while an earlier push of the same connection is appended', async () => {
    const [member, other] = [await harness.aWriter('a', 5), await harness.aWriter('b', 6)];
    harness.store.holdAppends();
    const first = other.push(0, other.type('in flight'));
    const pushes = [member.push(1, member.type('in time')), member.push(2, member.type('late'))];
    await turn();
    harness.store.release();
    harness.store.holdAppends();
    await first;
    await turn();
    harness.access.set('a', () => ({ write: false }));
    await harness.rooms.rejudge();
    harness.store.release();
    expect(await Promise.all(pushes)).toMatchObject([{ ok: true }, { refused: 'read-only' }]);
    expect(await harness.storedText()).not.toContain('late');
  });
});

describe('[DOC-15] rights that change again each time that they are judged', () => {
  /** Something changes again as soon as the member is judged, a hundred times. */
  function storm(rights: { write: boolean }): () => number {
    let left = 100;
    harness.access.set('a', () => {
      left -= 1;
      if (left > 0) queueMicrotask(() => void harness.rooms.rejudge({ memberKey: 'a' }));
      return rights;
    });
    void harness.rooms.rejudge({ memberKey: 'a' });
    return () => left;
  }

  it('do not keep a member from writing', async () => {
    const member = await harness.aWriter('a', 5);
    const left = storm({ write: true });
    expect(await member.push(0, member.type('in the crowd'))).toMatchObject({ ok: true });
    expect(left()).toBeGreaterThan(50);
  });

  it('let nobody write who lost the right before the push', async () => {
    const member = await harness.aWriter('a', 5);
    storm({ write: false });
    expect(await member.push(0, member.type('late'))).toMatchObject({ refused: 'read-only' });
    expect(await harness.storedText()).not.toContain('late');
  });
});
