import { KEY, OTHER_KEY, OutboxHarness } from '../testing/outbox-harness.js';

let harness: OutboxHarness;

beforeEach(() => {
  harness = new OutboxHarness();
});

describe('what an earlier page left', () => {
  it('[DOC-84] is searched before the key arrives, and the search ends without a record or with a device that fails', async () => {
    const empty = harness.aPage();
    await empty.kept.idle();
    expect(empty.kept.isSearching).toBe(false);
    await harness.leave();
    const next = harness.aPage();
    expect(next.kept.isSearching).toBe(true);
    await next.kept.idle();
    expect(next.kept.isSearching).toBe(true);
    await next.unlock();
    expect([next.kept.isSearching, next.orphaned().length]).toEqual([false, 1]);
    const failing = harness.aPage();
    jest.spyOn(failing.page, 'list').mockRejectedValue(new Error('storage lost'));
    await failing.unlock();
    expect(failing.kept.isSearching).toBe(false);
  });

  it('[DOC-84] is taken over in order, is on the device already, and is deleted once acknowledged', async () => {
    const dead = await harness.unlocked();
    for (const word of ['one', 'two', 'three']) dead.type(word);
    await dead.kept.settled();
    const ids = dead.outbox.ownPushes.map(({ batchId }) => batchId);
    dead.page.crash();
    // Whatever the order in which the device lists them.
    const records = [...harness.device.records].reverse();
    harness.device.records.clear();
    for (const [id, record] of records) harness.device.records.set(id, record);
    const next = await harness.unlocked();
    expect(next.orphaned()).toEqual(ids);
    expect([next.outbox.current()?.batchId, next.kept.keepsAll]).toEqual([ids[0], true]);
    await next.acknowledge(ids[0]);
    expect([...harness.device.records.keys()].sort()).toEqual(ids.slice(1).sort());
    // Still held: another page must not send the rest.
    expect((await harness.unlocked()).orphaned()).toEqual([]);
    for (const id of ids.slice(1)) await next.acknowledge(id);
    expect(harness.device.records.size).toBe(0);
  });

  it('[DOC-85] its session is released once nothing of it is left', async () => {
    const id = await harness.leave();
    const [record] = harness.records;
    const next = await harness.unlocked();
    expect(await next.page.take(record?.session ?? '')).toBeNull();
    await next.acknowledge(id);
    expect(await next.page.take(record?.session ?? '')).not.toBeNull();
  });

  it('[DOC-85] a page that is closed before it sent it leaves it to the next one', async () => {
    const id = await harness.leave();
    const next = await harness.unlocked();
    next.kept.close();
    await next.kept.idle();
    expect((await harness.unlocked()).orphaned()).toEqual([id]);
  });

  it('[DOC-85] a closed page does not take over from a page that dies later', async () => {
    const living = await harness.unlocked();
    living.type('text');
    await living.kept.settled();
    const watching = await harness.unlocked();
    expect(watching.orphaned()).toEqual([]);
    watching.kept.close();
    await watching.kept.idle();
    living.page.crash();
    await watching.kept.idle();
    expect([watching.orphaned(), (await harness.unlocked()).orphaned().length]).toEqual([[], 1]);
  });

  it('[DOC-85] a page that watches a living one takes over when it dies, and waits for it once', async () => {
    const living = await harness.unlocked();
    living.type('text');
    await living.kept.settled();
    const watching = harness.aPage();
    const waits = jest.spyOn(watching.page, 'whenFree');
    for (let join = 0; join < 3; join++) await watching.unlock();
    expect([waits.mock.calls.length, watching.orphaned()]).toEqual([1, []]);
    living.page.crash();
    await new Promise((resolve) => setTimeout(resolve, 0));
    await watching.kept.idle();
    expect(watching.orphaned()).toHaveLength(1);
  });

  it('[DOC-85] nothing is taken over when another page sent it all before the session was held', async () => {
    await harness.leave();
    const next = harness.aPage();
    const take = next.page.take.bind(next.page);
    next.page.take = async (session) => {
      const release = await take(session);
      harness.device.records.clear();
      return release;
    };
    const session = harness.records[0]?.session ?? '';
    await next.unlock();
    expect(next.orphaned()).toEqual([]);
    expect(await take(session)).not.toBeNull();
  });

  it('[DOC-86] of another member, it is not even held', async () => {
    await harness.leave(OTHER_KEY);
    const session = harness.records[0]?.session ?? '';
    const next = harness.aPage();
    const take = jest.spyOn(next.page, 'take');
    await next.unlock();
    expect(take.mock.calls.map(([asked]) => asked)).not.toContain(session);
    expect([next.orphaned(), harness.device.records.size]).toEqual([[], 1]);
  });

  it('[DOC-88] written for another epoch, it is rejected and not sent', async () => {
    const [old, current] = [await harness.leave(KEY, 1), await harness.leave(KEY, 2)];
    const next = harness.aPage(2);
    await next.unlock();
    expect(next.outbox.rejectedPushes.map(({ batchId }) => batchId)).toEqual([old]);
    expect(next.outbox.current()?.batchId).toBe(current);
  });

  it('[DOC-84] is taken over once, however often the page joins', async () => {
    const id = await harness.leave();
    const next = await harness.unlocked();
    await next.unlock();
    expect(next.orphaned()).toEqual([id]);
  });
});
