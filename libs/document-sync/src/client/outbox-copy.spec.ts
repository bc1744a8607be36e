import { OutboxHarness } from '../testing/outbox-harness.js';

let harness: OutboxHarness;

beforeEach(() => {
  harness = new OutboxHarness();
});

describe('the copy of an outbox on the device', () => {
  it('[DOC-81] what was typed before the key arrived is written when it does, without waiting', async () => {
    const page = harness.aPage();
    page.type('early');
    await page.kept.idle();
    expect(harness.device.records.size).toBe(0);
    await page.unlock();
    expect([harness.device.records.size, page.kept.keepsAll, harness.time.count]).toEqual([1, true, 0]);
  });

  it('[DOC-83] without a key nothing is kept, and no write is tried again', async () => {
    const page = harness.aPage();
    page.kept.unlock(undefined);
    await page.kept.idle();
    expect([harness.time.count, page.kept.isSearching]).toEqual([0, false]);
  });

  it('[DOC-81] the key of a second join changes nothing: the session is held once', async () => {
    const page = harness.aPage();
    const take = jest.spyOn(page.page, 'take');
    for (let join = 0; join < 3; join++) await page.unlock();
    page.type('text');
    await page.kept.settled();
    expect([take.mock.calls.length, harness.device.records.size]).toEqual([1, 1]);
  });

  it('[DOC-81] a push that grew is written again, and one that is acknowledged while it is sealed is not', async () => {
    const page = await harness.unlocked();
    page.type('a');
    expect(page.kept.keepsAll).toBe(false);
    await page.kept.settled();
    const [first] = harness.records;
    page.outbox.add(page.outbox.ownPushes[0]?.update ?? new Uint8Array());
    expect(page.kept.keepsAll).toBe(false);
    page.kept.follow();
    harness.time.runAll();
    await page.kept.idle();
    expect(harness.records.map(({ id }) => id)).toEqual([first?.id]);
    expect(harness.records[0]?.sealed).not.toEqual(first?.sealed);
    page.type('b');
    const writing = page.kept.settled();
    for (const { batchId } of [...page.outbox.ownPushes]) page.outbox.acknowledge(batchId);
    await writing;
    expect(harness.device.records.size).toBe(0);
  });

  it('[DOC-83] a write that failed is tried again later, and only while the page lives', async () => {
    const page = await harness.unlocked();
    harness.device.isFull = true;
    page.type('text');
    expect(await page.kept.settled()).toBe(false);
    expect(harness.time.count).toBe(1);
    harness.device.isFull = false;
    harness.time.runAll();
    await page.kept.idle();
    expect([page.kept.keepsAll, harness.device.records.size, harness.time.count]).toEqual([true, 1, 0]);
    harness.device.isFull = true;
    page.type('more');
    page.kept.close();
    await page.kept.settled();
    expect([harness.time.count, harness.device.records.size]).toEqual([0, 1]);
  });

  it('[DOC-87] a closed page asks nothing more of the device, and releases its session', async () => {
    const page = await harness.unlocked();
    page.type('text');
    await page.kept.settled();
    page.kept.close();
    await page.kept.idle();
    await page.acknowledge(page.outbox.ownPushes[0]?.batchId);
    expect([harness.device.records.size, harness.time.count]).toEqual([1, 0]);
    expect((await harness.unlocked()).orphaned()).toHaveLength(1);
  });
});
