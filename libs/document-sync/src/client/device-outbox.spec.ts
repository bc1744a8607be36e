import { MemoryDevice } from '../testing/memory-device.js';
import { type HarnessClient, firstText, SyncHarness } from '../testing/sync-harness.js';

let harness: SyncHarness;
let device: MemoryDevice;

beforeEach(() => {
  harness = new SyncHarness();
  device = new MemoryDevice();
});
afterEach(() => harness.destroy());

const textOf = ({ connection }: HarnessClient) => firstText(connection.doc).toJSON();
const stateOf = ({ connection }: HarnessClient) => connection.getState();
function type({ connection }: HarnessClient, text: string): void {
  const target = firstText(connection.doc);
  target.insert(target.length, text);
}
const rowsStored = async () => (await harness.memory.load('document-1'))?.updates.length;
/** A member types without a link; the device keeps it. */
async function cutWhileTyping(text: string, memberKey = 'a'): Promise<HarnessClient> {
  const client = await harness.opened(memberKey, { device });
  client.pair.cut();
  for (const letter of text) type(client, letter);
  harness.time.runAll();
  await client.connection.deviceIdle();
  return client;
}

describe('what the device keeps', () => {
  it('[DOC-81] what is acknowledged within the delay is never written to the device', async () => {
    const client = await harness.opened('a', { device });
    for (const letter of 'text') {
      type(client, letter);
      await harness.settle();
    }
    harness.time.runAll();
    await harness.settle();
    expect([device.records.size, stateOf(client).saved, stateOf(client).kept]).toEqual([0, 'saved', true]);
  });

  it('[DOC-81] what is typed while a push has no answer is written after the delay and deleted once acknowledged', async () => {
    const client = await harness.opened('a', { device });
    harness.store.holdAppends();
    type(client, 'on its way ');
    await harness.settle();
    type(client, 'typed meanwhile');
    expect(stateOf(client)).toMatchObject({ saved: 'saving', kept: false });
    harness.time.runAll();
    await harness.settle();
    expect([device.records.size, stateOf(client).kept]).toEqual([2, true]);
    harness.store.release();
    await harness.settle();
    expect([device.records.size, stateOf(client).saved]).toEqual([0, 'saved']);
    expect(await harness.storedText()).toBe('on its way typed meanwhile');
  });

  it('[DOC-82] records on the device can not be read without the key', async () => {
    await cutWhileTyping('un secret');
    const [record] = device.records.values();
    expect(Buffer.from(record?.sealed ?? []).toString('latin1')).not.toContain('secret');
    expect(JSON.stringify({ ...record, sealed: null })).not.toContain('secret');
  });

  it('[DOC-83] a device that refuses to write: typing and sending go on, and kept is false', async () => {
    device.isFull = true;
    const client = await cutWhileTyping('text');
    expect(stateOf(client)).toMatchObject({ saved: 'unsaved', kept: false });
    client.pair.connect();
    await harness.settleWithTime();
    expect(stateOf(client)).toMatchObject({ saved: 'saved', kept: true });
    expect(await harness.storedText()).toBe('text');
  });

  it('[DOC-83] a device that takes writes again is given what it refused', async () => {
    device.isFull = true;
    const client = await cutWhileTyping('text');
    device.isFull = false;
    harness.time.runAll();
    await client.connection.deviceIdle();
    expect([device.records.size, stateOf(client).kept]).toEqual([1, true]);
  });

  it('[DOC-83] the device keeps up until a write fails, or is awaited for two seconds', async () => {
    const client = await harness.opened('a', { device });
    client.pair.cut();
    type(client, 'a');
    expect(stateOf(client)).toMatchObject({ kept: false, keeping: true });
    const written = client.page && jest.spyOn(client.page, 'put');
    let end = (): void => undefined;
    written?.mockImplementationOnce(() => new Promise((resolve) => (end = resolve)));
    // The write begins, and the two seconds pass.
    harness.time.runAll();
    expect(stateOf(client)).toMatchObject({ kept: false, keeping: false });
    while (written?.mock.calls.length === 0) await new Promise((resolve) => setTimeout(resolve, 0));
    end();
    await client.connection.deviceIdle();
    expect(stateOf(client)).toMatchObject({ kept: true, keeping: true });
    device.isFull = true;
    type(client, 'b');
    expect(stateOf(client)).toMatchObject({ kept: false, keeping: true });
    await client.connection.settled();
    expect(stateOf(client)).toMatchObject({ kept: false, keeping: false });
    type(client, 'c');
    expect(stateOf(client)).toMatchObject({ kept: false, keeping: false });
    client.connection.destroy();
    expect(harness.time.count).toBe(0);
  });

  it('[DOC-83] without a device, kept is false while something is not saved', async () => {
    const client = await harness.opened('a');
    client.pair.cut();
    type(client, 'text');
    expect(stateOf(client)).toMatchObject({ saved: 'unsaved', kept: false });
    expect(await client.connection.settled()).toBe(false);
  });
});

describe('what an earlier page left', () => {
  it('[T13] [DOC-84] a new page sends it under the same batchIds, applies it, and only then is saved', async () => {
    const dead = await cutWhileTyping('a last word');
    const [id] = device.records.keys();
    harness.crash(dead);
    const next = harness.open('a', { device });
    const pushed: string[] = [];
    const { push } = next.pair;
    next.pair.push = (request) => {
      pushed.push(request.batchId);
      return push.call(next.pair, request);
    };
    const seen: string[] = [];
    next.connection.subscribe(() => seen.push(`${stateOf(next).saved} ${textOf(next)}`));
    harness.store.holdAppends();
    await harness.settle();
    expect(stateOf(next)).toMatchObject({ saved: 'saving', loaded: true, kept: true });
    harness.store.release();
    await harness.settle();
    expect(pushed).toEqual([id]);
    expect(seen.filter((state) => state.startsWith('saved')).at(-1)).toBe('saved a last word');
    expect(seen.filter((state) => state === 'saved ')).toEqual([]);
    expect([await harness.storedText(), await rowsStored(), device.records.size]).toEqual(['a last word', 1, 0]);
    expect(next.connection.doc.clientID).not.toBe(dead.connection.doc.clientID);
  });

  it('[DOC-84] a push committed and never acknowledged is stored once', async () => {
    const client = await harness.opened('a', { device });
    type(client, 'once');
    harness.time.runAll();
    await client.connection.deviceIdle();
    for (const frame of client.pair.toServer.splice(0)) frame.deliver();
    while ((await rowsStored()) === 0) await Promise.resolve();
    harness.crash(client);
    expect(device.records.size).toBe(1);
    const next = await harness.opened('a', { device });
    expect([await harness.storedText(), textOf(next), await rowsStored(), device.records.size]).toEqual([
      'once',
      'once',
      1,
      0,
    ]);
  });

  it('[DOC-84] what is typed on the new page meanwhile is sent after it', async () => {
    harness.crash(await cutWhileTyping('before '));
    const next = harness.open('a', { device });
    while (!stateOf(next).loaded) {
      next.pair.deliver();
      await Promise.resolve();
    }
    type(next, 'after');
    await harness.settle();
    const words = await harness.storedText();
    expect([words.includes('before '), words.includes('after'), words.length]).toEqual([true, true, 12]);
    expect([textOf(next), stateOf(next).saved]).toEqual([words, 'saved']);
  });

  it('[DOC-85] one page alone sends it; another takes over if that page dies too', async () => {
    harness.crash(await cutWhileTyping('once'));
    harness.store.holdAppends();
    const [one, two] = [await harness.opened('a', { device }), await harness.opened('a', { device })];
    expect([one, two].map((page) => stateOf(page).saved).sort()).toEqual(['saved', 'saving']);
    const [sender, other] = stateOf(one).saved === 'saving' ? [one, two] : [two, one];
    harness.crash(sender);
    harness.store.release();
    await harness.settleWithTime();
    expect([await harness.storedText(), await rowsStored(), textOf(other), device.records.size]).toEqual([
      'once',
      1,
      'once',
      0,
    ]);
  });

  it('[DOC-85] what a living page keeps is sent by that page only', async () => {
    const living = await cutWhileTyping('mine');
    const other = await harness.opened('a', { device });
    expect([await harness.storedText(), stateOf(other).saved, device.records.size]).toEqual(['', 'saved', 1]);
    living.pair.connect();
    await harness.settleWithTime();
    expect([await harness.storedText(), device.records.size]).toEqual(['mine', 0]);
  });

  it('[DOC-86] what another member left is neither read nor sent, and is deleted after thirty days only', async () => {
    harness.crash(await cutWhileTyping('of a', 'a'));
    const other = await harness.opened('b', { device });
    expect([await harness.storedText(), stateOf(other).saved, device.records.size]).toEqual(['', 'saved', 1]);
    for (const record of device.records.values()) record.savedAt -= 31 * 24 * 3_600_000;
    await harness.opened('b', { device });
    expect(device.records.size).toBe(0);
  });

  it('[DOC-87] what a closed page kept is sent by the next page, in the same tab too', async () => {
    const first = await cutWhileTyping('kept at sign-out');
    expect(await first.connection.settled()).toBe(true);
    first.connection.destroy();
    await first.connection.deviceIdle();
    await harness.opened('a', { device });
    expect([await harness.storedText(), device.records.size]).toEqual(['kept at sign-out', 0]);
  });
});
