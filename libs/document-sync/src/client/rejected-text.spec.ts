import { MemoryDevice } from '../testing/memory-device.js';
import { type HarnessClient, firstText, SyncHarness } from '../testing/sync-harness.js';

let harness: SyncHarness;
let device: MemoryDevice;

beforeEach(() => {
  harness = new SyncHarness();
  device = new MemoryDevice();
});
afterEach(() => harness.destroy());

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

describe('text that the server will not take', () => {
  it('[DOC-88] written for another epoch: not sent, returned as text, and kept until its author has it', async () => {
    const page = await cutWhileTyping('old text');
    expect(stateOf(page)).toMatchObject({ saved: 'unsaved', awaited: true });
    harness.crash(page);
    harness.memory.raiseEpoch('document-1');
    await harness.restart();
    harness.reconnectAll();
    const next = await harness.opened('a', { device });
    const givenBack = { saved: 'unsaved', awaited: false, hasRejectedText: true };
    expect(stateOf(next)).toMatchObject({ access: 'write', refused: null, ...givenBack });
    expect([next.connection.unsentText(), device.records.size, await rowsStored()]).toEqual(['old text', 1, 0]);
    next.connection.forgetUnsent();
    await harness.settle();
    expect([stateOf(next).saved, stateOf(next).hasRejectedText, device.records.size]).toEqual(['saved', false, 0]);
  });

  it('[DOC-88] of a destroyed document: opened with the key of the refusal, and returned as text', async () => {
    harness.crash(await cutWhileTyping('too late'));
    harness.memory.destroyDocument('document-1');
    await harness.restart();
    const next = await harness.opened('a', { device });
    expect(stateOf(next)).toMatchObject({
      access: 'none',
      refused: 'destroyed',
      saved: 'unsaved',
      awaited: false,
      hasRejectedText: true,
    });
    expect(next.connection.unsentText()).toBe('too late');
    next.connection.forgetUnsent();
    await harness.settle();
    expect(device.records.size).toBe(0);
  });

  it('[DOC-9] of a document that its author may no longer read: returned by every next page, and sent once they may', async () => {
    harness.crash(await cutWhileTyping('not received'));
    for (let reload = 0; reload < 2; reload++) {
      const next = await harness.opened('a', { device, rights: () => ({ read: false }) });
      const givenBack = { saved: 'unsaved', kept: true, awaited: false, hasRejectedText: true };
      expect(stateOf(next)).toMatchObject({ access: 'none', refused: 'not-allowed', ...givenBack });
      expect([next.connection.unsentText(), device.records.size]).toEqual(['not received', 1]);
      harness.crash(next);
    }
    await harness.opened('a', { device, rights: () => ({ read: true, write: true }) });
    expect([await harness.storedText(), device.records.size]).toEqual(['not received', 0]);
  });

  it('[DOC-92] while a refusal of what an earlier page left may pass, it is awaited, and sent if it does', async () => {
    harness.crash(await cutWhileTyping('left'));
    let read = false;
    const next = await harness.opened('a', { device, rights: () => ({ read, write: read }), refusalMayPass: true });
    expect(stateOf(next)).toMatchObject({ saved: 'unsaved', awaited: true, hasRejectedText: false, refused: null });
    read = true;
    await harness.settleWithTime();
    expect([stateOf(next).saved, await harness.storedText()]).toEqual(['saved', 'left']);
  });

  it('[DOC-88] refused by the server: sent once, returned as text, and the page goes on', async () => {
    harness.crash(await cutWhileTyping('never'));
    const next = harness.open('a', { device });
    const push = next.pair.push.bind(next.pair);
    const [id] = device.records.keys();
    const refused: string[] = [];
    next.pair.push = async (request) => {
      if (request.batchId !== id) return push(request);
      refused.push(request.batchId);
      return { ok: false, refused: 'clock-gap', batchId: request.batchId };
    };
    await harness.settle();
    type(next, 'goes on');
    await harness.settleWithTime();
    expect([next.connection.unsentText(), await harness.storedText(), refused]).toEqual(['never', 'goes on', [id]]);
    expect(stateOf(next)).toMatchObject({ saved: 'unsaved', hasRejectedText: true, access: 'write', refused: null });
  });

  it('[DOC-88] what an earlier page wrote after a refused push is not sent either, and is returned with it', async () => {
    const dead = await harness.opened('a', { device });
    // The first push is in transit, so that what follows is another one.
    for (const word of ['one ', 'two']) type(dead, word);
    harness.time.runAll();
    await dead.connection.deviceIdle();
    expect(device.records.size).toBe(2);
    harness.crash(dead);
    const next = harness.open('a', { device });
    const pushed: string[] = [];
    next.pair.push = async ({ batchId }) => {
      pushed.push(batchId);
      return { ok: false, refused: 'clock-gap', batchId };
    };
    await harness.settleWithTime();
    expect(pushed).toHaveLength(1);
    expect([next.connection.unsentText(), await rowsStored(), device.records.size]).toEqual(['one two', 0, 2]);
    expect(stateOf(next)).toMatchObject({ saved: 'unsaved', hasRejectedText: true, refused: null });
  });

  it('[DOC-88] without the right to read: returned as text while this page has the key, not sent again', async () => {
    let read = true;
    const client = await harness.opened('a', { device, rights: () => ({ read, write: read }) });
    harness.store.failNextAppend('before-commit');
    type(client, 'not sent');
    read = false;
    await harness.settle();
    await harness.rooms.rejudge();
    await harness.settleWithTime();
    expect(stateOf(client)).toMatchObject({ refused: 'not-allowed', hasRejectedText: true });
    expect(client.connection.unsentText()).toBe('not sent');
  });

  it('[DOC-89] too-many is retried after a delay', async () => {
    const client = await harness.opened('a', { device });
    const push = client.pair.push.bind(client.pair);
    let refusals = 2;
    client.pair.push = async (request) =>
      refusals-- > 0 ? { ok: false, refused: 'too-many', batchId: request.batchId } : push(request);
    type(client, 'text');
    await harness.settle();
    expect([stateOf(client).saved, stateOf(client).refused]).toEqual(['unsaved', null]);
    await harness.settleWithTime();
    expect([stateOf(client).saved, await harness.storedText()]).toEqual(['saved', 'text']);
  });

  it('[T10] [DOC-90] a page older than the document may only read, sends nothing, and is outdated', async () => {
    const client = await harness.opened('a', { device, schemaVersion: 0 });
    expect(stateOf(client)).toMatchObject({ access: 'read', outdated: true, saved: 'saved' });
  });
});
