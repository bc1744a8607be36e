import * as Y from 'yjs';
import { type BenchClient, firstText, SyncBench } from '../testing/sync-bench.js';

let bench: SyncBench;

beforeEach(() => {
  bench = new SyncBench();
});
afterEach(() => bench.destroy());

const textOf = ({ connection }: BenchClient) => firstText(connection.doc).toJSON();
const stateOf = ({ connection }: BenchClient) => connection.getState();
function type({ connection }: BenchClient, text: string): void {
  const target = firstText(connection.doc);
  target.insert(target.length, text);
}
const rowsStored = async () => (await bench.memory.load('document-1'))?.updates.length;

describe('refusals', () => {
  it('[DOC-70] a reader is told, and what is typed stays unsaved', async () => {
    const reader = await bench.opened('a', { mayWrite: () => false });
    expect(stateOf(reader).access).toBe('read');
    type(reader, 'not mine to write');
    await bench.settleWithTime();
    expect(stateOf(reader)).toMatchObject({ saved: 'unsaved', access: 'read', refused: 'read-only' });
    expect(await bench.storedText()).toBe('');
  });

  it('[DOC-71] rights taken away and given again: judged again at the door, the text then leaves', async () => {
    let mayWrite = true;
    const client = await bench.opened('a', { mayWrite: () => mayWrite });
    mayWrite = false;
    type(client, 'kept');
    await bench.settle();
    expect(stateOf(client)).toMatchObject({ access: 'read', refused: 'read-only' });
    mayWrite = true;
    bench.rooms.closeFor('a');
    await bench.settle();
    expect(stateOf(client)).toMatchObject({ access: 'write', refused: null, saved: 'saved' });
    expect(await bench.storedText()).toBe('kept');
  });

  it('[T21] [DOC-72] whoever may no longer read is cut off and gets the unsent text back', async () => {
    let mayRead = true;
    const [client, other] = [await bench.opened('a', { mayRead: () => mayRead }), await bench.opened('b')];
    type(client, 'sent. ');
    await bench.settle();
    bench.store.failNextAppend('before-commit');
    type(client, 'not sent');
    await bench.settle();
    mayRead = false;
    bench.rooms.closeFor('a');
    await bench.settleWithTime();
    type(other, 'secret');
    await bench.settle();
    expect(stateOf(client)).toMatchObject({ access: 'none', refused: 'not-allowed', saved: 'unsaved' });
    expect(client.connection.unsentText()).toBe('not sent');
    expect(textOf(client)).toBe('sent. not sent');
  });

  it('[DOC-73] destroyed while cut: refused, and the unsent text is given back to its author alone', async () => {
    const [client, other] = [await bench.opened('a'), await bench.opened('b')];
    type(other, 'text of another ');
    await bench.settle();
    client.pair.cut();
    type(client, 'late');
    const second = new Y.XmlElement('paragraph');
    client.connection.doc.getXmlFragment('body').insert(1, [second]);
    second.insert(0, [new Y.XmlText('second line')]);
    bench.memory.destroyDocument('document-1');
    bench.rooms.close('document-1', 'destroyed');
    client.pair.connect();
    await bench.settleWithTime();
    expect(stateOf(client)).toMatchObject({ access: 'none', refused: 'destroyed', saved: 'unsaved' });
    expect(client.connection.unsentText()).toBe('late\nsecond line');
    expect(stateOf(other)).toMatchObject({ access: 'none', refused: 'destroyed', saved: 'saved' });
    expect(other.connection.unsentText()).toBe('');
  });

  it('[DOC-74] a refused push is said and not repeated', async () => {
    const client = await bench.opened('a');
    const push = jest.spyOn(client.pair, 'push');
    client.connection.doc.getXmlFragment('body').insert(1, [new Y.XmlElement('image')]);
    type(client, 'after');
    await bench.settleWithTime();
    expect(stateOf(client)).toMatchObject({ saved: 'unsaved', refused: 'shape', access: 'write' });
    expect(push).toHaveBeenCalledTimes(1);
    expect(await rowsStored()).toBe(0);
  });

  it('[T8] [DOC-75] a replaced history is not mixed with the old one', async () => {
    const client = await bench.opened('a');
    client.pair.cut();
    type(client, 'old');
    bench.memory.raiseEpoch('document-1');
    client.pair.connect();
    await bench.settleWithTime();
    expect(stateOf(client)).toMatchObject({ access: 'none', refused: 'stale-epoch', saved: 'unsaved' });
    expect(client.connection.unsentText()).toBe('old');
    expect(await rowsStored()).toBe(0);
  });

  it('[DOC-76] a server that can not load is asked again', async () => {
    bench.store.failLoads(true);
    const client = bench.open('a');
    await bench.settle();
    expect(stateOf(client)).toMatchObject({ link: 'connecting', loaded: false, refused: null });
    bench.store.failLoads(false);
    await bench.settleWithTime();
    expect(stateOf(client)).toMatchObject({ link: 'online', loaded: true });
  });

  it('[DOC-77] a connection closed by its page leaves nobody behind, even before it has joined', async () => {
    const client = bench.open('a');
    client.connection.destroy();
    await bench.settle();
    expect(bench.rooms.presentIn('document-1')).toEqual([]);
    expect(bench.time.count).toBe(0);
  });
});
