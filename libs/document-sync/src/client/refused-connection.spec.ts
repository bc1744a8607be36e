import * as Y from 'yjs';
import { type HarnessClient, firstText, SyncHarness } from '../testing/sync-harness.js';

let harness: SyncHarness;

beforeEach(() => {
  harness = new SyncHarness();
});
afterEach(() => harness.destroy());

const textOf = ({ connection }: HarnessClient) => firstText(connection.doc).toJSON();
const stateOf = ({ connection }: HarnessClient) => connection.getState();
function type({ connection }: HarnessClient, text: string): void {
  const target = firstText(connection.doc);
  target.insert(target.length, text);
}
const rowsStored = async () => (await harness.memory.load('document-1'))?.updates.length;

describe('refusals', () => {
  it('[DOC-70] a reader gets read-only, and what is typed stays unsaved', async () => {
    const reader = await harness.opened('a', { rights: () => ({ write: false }) });
    expect(stateOf(reader).access).toBe('read');
    type(reader, 'not mine to write');
    await harness.settleWithTime();
    expect(stateOf(reader)).toMatchObject({ saved: 'unsaved', access: 'read', refused: 'read-only' });
    expect(await harness.storedText()).toBe('');
  });

  it('[DOC-71] the right to write removed and given again: after the next join the text is sent', async () => {
    let write = true;
    const client = await harness.opened('a', { rights: () => ({ write }) });
    write = false;
    await harness.rooms.rejudge();
    type(client, 'kept');
    await harness.settle();
    expect(stateOf(client)).toMatchObject({ access: 'read', refused: 'read-only' });
    write = true;
    harness.rooms.close('document-1', 'rights-changed');
    await harness.settle();
    expect(stateOf(client)).toMatchObject({ access: 'write', refused: null, saved: 'saved' });
    expect(await harness.storedText()).toBe('kept');
  });

  it('[T21] [DOC-72] a member who may no longer read is cut off and can read the unsent text', async () => {
    let read = true;
    const [client, other] = [
      await harness.opened('a', { rights: () => ({ read, write: read }) }),
      await harness.opened('b'),
    ];
    type(client, 'sent. ');
    await harness.settle();
    harness.store.failNextAppend('before-commit');
    type(client, 'not sent');
    await harness.settle();
    read = false;
    await harness.rooms.rejudge();
    await harness.settleWithTime();
    type(other, 'secret');
    await harness.settle();
    expect(stateOf(client)).toMatchObject({ access: 'none', refused: 'not-allowed', saved: 'unsaved' });
    expect(client.connection.unsentText()).toBe('not sent');
    expect(textOf(client)).toBe('sent. not sent');
  });

  it('[DOC-92] a right that comes back a moment after the link does: the text is sent, and access was never lost', async () => {
    let read = true;
    const client = await harness.opened('a', { rights: () => ({ read, write: read }) });
    const seen = new Set<string>();
    client.connection.subscribe(() => seen.add(stateOf(client).access));
    client.pair.cut();
    read = false;
    type(client, 'typed during the cut');
    client.pair.connect();
    await harness.settle();
    expect(stateOf(client)).toMatchObject({ link: 'connecting', access: 'write', saved: 'unsaved', refused: null });
    read = true;
    await harness.settleWithTime();
    expect(stateOf(client)).toMatchObject({ link: 'online', access: 'write', saved: 'saved' });
    expect([...seen]).toEqual(['write']);
    expect(await harness.storedText()).toBe('typed during the cut');
  });

  it('[DOC-92] a right removed during the cut: refused after a few seconds, and its author can read the text', async () => {
    let read = true;
    const client = await harness.opened('a', { rights: () => ({ read, write: read }) });
    const join = jest.spyOn(client.pair, 'join');
    client.pair.cut();
    read = false;
    type(client, 'late');
    client.pair.connect();
    await harness.settleWithTime();
    expect(join).toHaveBeenCalledTimes(5);
    expect(stateOf(client)).toMatchObject({ access: 'none', refused: 'not-allowed', saved: 'unsaved' });
    expect(client.connection.unsentText()).toBe('late');
  });

  it('[DOC-73] a document destroyed during a cut: refused, and the unsent text is shown to its author only', async () => {
    const [client, other] = [await harness.opened('a'), await harness.opened('b')];
    type(other, 'text of another ');
    await harness.settle();
    client.pair.cut();
    type(client, 'late');
    const second = new Y.XmlElement('paragraph');
    client.connection.doc.getXmlFragment('body').insert(1, [second]);
    second.insert(0, [new Y.XmlText('second line')]);
    harness.memory.destroyDocument('document-1');
    harness.rooms.close('document-1', 'destroyed');
    client.pair.connect();
    await harness.settleWithTime();
    expect(stateOf(client)).toMatchObject({ access: 'none', refused: 'destroyed', saved: 'unsaved' });
    expect(client.connection.unsentText()).toBe('late\nsecond line');
    expect(stateOf(other)).toMatchObject({ access: 'none', refused: 'destroyed', saved: 'saved' });
    expect(other.connection.unsentText()).toBe('');
  });

  it('[DOC-74] a refused push is reported and not sent again', async () => {
    const client = await harness.opened('a');
    const push = jest.spyOn(client.pair, 'push');
    client.connection.doc.getXmlFragment('body').insert(1, [new Y.XmlElement('image')]);
    type(client, 'after');
    await harness.settleWithTime();
    expect(stateOf(client)).toMatchObject({ saved: 'unsaved', refused: 'shape', access: 'write' });
    expect(push).toHaveBeenCalledTimes(1);
    expect(await rowsStored()).toBe(0);
  });

  it('[DOC-74] nor is what is typed after it, over another link neither', async () => {
    const client = await harness.opened('a');
    const push = jest.spyOn(client.pair, 'push');
    client.connection.doc.getXmlFragment('body').insert(1, [new Y.XmlElement('image')]);
    await harness.settleWithTime();
    type(client, 'later');
    await harness.settleWithTime();
    client.pair.cut();
    client.pair.connect();
    await harness.settleWithTime();
    expect(stateOf(client)).toMatchObject({ link: 'online', saved: 'unsaved', refused: 'shape' });
    expect(push).toHaveBeenCalledTimes(1);
    expect(await rowsStored()).toBe(0);
  });

  it('[DOC-8] a page older than the document sends nothing', async () => {
    const client = await harness.opened('a', { schemaVersion: 0 });
    const push = jest.spyOn(client.pair, 'push');
    type(client, 'text');
    await harness.settleWithTime();
    expect(stateOf(client)).toMatchObject({ access: 'read', outdated: true, saved: 'unsaved', refused: null });
    expect(push).not.toHaveBeenCalled();
  });

  it('[DOC-73] a page that is told that its document is destroyed asks for it no more', async () => {
    const client = await harness.opened('a');
    const join = jest.spyOn(client.pair, 'join');
    harness.rooms.close('document-1', 'destroyed');
    await harness.settleWithTime();
    expect(stateOf(client)).toMatchObject({ access: 'none', refused: 'destroyed' });
    expect(join).not.toHaveBeenCalled();
  });

  it('[T8] [DOC-75] a replaced history is not mixed with the old one', async () => {
    const client = await harness.opened('a');
    client.pair.cut();
    type(client, 'old');
    harness.memory.raiseEpoch('document-1');
    client.pair.connect();
    await harness.settleWithTime();
    expect(stateOf(client)).toMatchObject({ access: 'none', refused: 'stale-epoch', saved: 'unsaved' });
    expect(client.connection.unsentText()).toBe('old');
    expect(await rowsStored()).toBe(0);
  });

  it('[DOC-76] a server that can not load the document is asked again', async () => {
    harness.store.failLoads(true);
    const client = harness.open('a');
    await harness.settle();
    expect(stateOf(client)).toMatchObject({ link: 'connecting', loaded: false, refused: null });
    harness.store.failLoads(false);
    await harness.settleWithTime();
    expect(stateOf(client)).toMatchObject({ link: 'online', loaded: true });
  });

  it('[DOC-16] a page that the server has forgotten joins again and sends its text, each time', async () => {
    const client = await harness.opened('a');
    for (const word of ['one ', 'two ', 'three']) {
      if (client.pair.serverSide) harness.rooms.disconnect(client.pair.serverSide);
      type(client, word);
      await harness.settle();
      expect(stateOf(client)).toMatchObject({ saved: 'saved', refused: null, link: 'online' });
    }
    expect(await harness.storedText()).toBe('one two three');
  });

  it('[DOC-16] a page that is answered not-allowed again after it joined has ended', async () => {
    const client = await harness.opened('a');
    client.pair.push = async ({ batchId }) => ({ ok: false, refused: 'not-allowed', batchId });
    const join = jest.spyOn(client.pair, 'join');
    type(client, 'text');
    await harness.settleWithTime();
    expect(join).toHaveBeenCalledTimes(1);
    expect(stateOf(client)).toMatchObject({ access: 'none', refused: 'not-allowed', hasRejectedText: true });
    expect(client.connection.unsentText()).toBe('text');
  });

  it('[DOC-77] a connection destroyed by its page, even before the reply to its join, is in no room', async () => {
    const client = harness.open('a');
    client.connection.destroy();
    await harness.settle();
    expect(harness.rooms.presentIn('document-1')).toEqual([]);
    expect(harness.time.count).toBe(0);
  });
});
