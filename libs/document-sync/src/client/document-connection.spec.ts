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

describe('the state "saved"', () => {
  it('[T7] [DOC-60] a page is not loaded before the reply to its join, and opening it pushes nothing', async () => {
    const client = harness.open('a');
    const notSaved = { awaited: false, kept: true, keeping: false, hasRejectedText: false };
    const idle = { saved: 'saved', ...notSaved, outdated: false, refused: null };
    expect(stateOf(client)).toEqual({ ...idle, link: 'connecting', access: 'none', loaded: false });
    await harness.settle();
    expect(stateOf(client)).toEqual({ ...idle, link: 'online', access: 'write', loaded: true });
    expect(await rowsStored()).toBe(0);
  });

  it('[T12] [DOC-61] "saved" comes with the commit, not before', async () => {
    const client = await harness.opened('a');
    const seen: string[] = [];
    client.connection.subscribe(() => seen.push(stateOf(client).saved));
    harness.store.holdAppends();
    type(client, 'text');
    await harness.settle();
    expect(stateOf(client).saved).toBe('saving');
    harness.store.release();
    await harness.settle();
    expect(seen).toEqual(['saving', 'saved']);
    expect(await harness.storedText()).toBe('text');
  });

  it('[DOC-62] the first change is sent immediately; what is typed before its answer is sent as one push', async () => {
    const client = await harness.opened('a');
    type(client, 'a');
    for (const letter of 'bcdefghij') type(client, letter);
    await harness.settle();
    expect(await rowsStored()).toBe(2);
    expect(await harness.storedText()).toBe('abcdefghij');
  });

  it('[T15] [DOC-63] a change that only deletes is pushed too', async () => {
    const [writer, eraser] = [await harness.opened('a'), await harness.opened('b')];
    type(writer, 'a mistake');
    await harness.settle();
    firstText(eraser.connection.doc).delete(0, 2);
    expect(stateOf(eraser).saved).toBe('saving');
    await harness.settle();
    expect([await harness.storedText(), textOf(writer), stateOf(eraser).saved]).toEqual([
      'mistake',
      'mistake',
      'saved',
    ]);
  });

  it('[T18] [DOC-64] while the store fails the state is unsaved and the push is retried; nothing is lost or doubled', async () => {
    const client = await harness.opened('a');
    harness.store.failNextAppend('before-commit');
    harness.store.failNextAppend('after-commit');
    type(client, 'text');
    await harness.settle();
    expect(stateOf(client).saved).toBe('unsaved');
    await harness.settleWithTime();
    expect(stateOf(client).saved).toBe('saved');
    expect([await harness.storedText(), await rowsStored()]).toEqual(['text', 1]);
  });

  it('[DOC-64] typing during a failure does not bring the next retry forward', async () => {
    const client = await harness.opened('a');
    harness.store.failNextAppend('before-commit');
    for (const letter of 'text') {
      type(client, letter);
      await harness.settle();
    }
    expect(harness.store.appends).toHaveLength(1);
    await harness.settleWithTime();
    expect(await harness.storedText()).toBe('text');
  });
});

describe('cuts', () => {
  it('[T19] [DOC-65] what both sides type during a cut arrives on both', async () => {
    const [one, two] = [await harness.opened('a'), await harness.opened('b')];
    one.pair.cut();
    type(one, 'typed while cut');
    expect(stateOf(one)).toMatchObject({ link: 'offline', saved: 'unsaved' });
    type(two, ' meanwhile');
    await harness.settle();
    one.pair.connect();
    await harness.settle();
    expect(stateOf(one)).toMatchObject({ link: 'online', saved: 'saved' });
    expect(textOf(one)).toBe(textOf(two));
    expect([...textOf(one)].sort()).toEqual([...'typed while cut meanwhile'].sort());
  });

  it('[DOC-66] a push whose acknowledgement is lost by a cut is sent again and stored once', async () => {
    const client = await harness.opened('a');
    type(client, 'text');
    for (const frame of client.pair.toServer.splice(0)) frame.deliver();
    while ((await rowsStored()) === 0) await Promise.resolve();
    client.pair.cut();
    expect(stateOf(client).saved).toBe('unsaved');
    client.pair.connect();
    await harness.settle();
    expect(stateOf(client).saved).toBe('saved');
    expect([await harness.storedText(), await rowsStored()]).toEqual(['text', 1]);
  });

  it('[DOC-67] after a restart of the server over the same store, both pages are equal and saved', async () => {
    const [one, two] = [await harness.opened('a'), await harness.opened('b')];
    type(one, 'before ');
    await harness.settle();
    type(two, 'lost frame ');
    await harness.restart();
    type(one, 'during ');
    harness.reconnectAll();
    await harness.settle();
    expect(textOf(one)).toBe(textOf(two));
    expect(textOf(one)).toBe(await harness.storedText());
    expect(textOf(one)).toHaveLength('before lost frame during '.length);
    expect([stateOf(one).saved, stateOf(two).saved]).toEqual(['saved', 'saved']);
  });

  it('[T11] [DOC-68] a row that never arrived is detected and fetched', async () => {
    const [writer, reader] = [await harness.opened('a'), await harness.opened('b')];
    type(writer, 'one ');
    while (reader.pair.toClient.length === 0) {
      writer.pair.deliver();
      await Promise.resolve();
    }
    expect(reader.pair.toClient.splice(0).map((frame) => frame.kind)).toEqual(['update']);
    await harness.settle();
    expect(textOf(reader)).toBe('');
    type(writer, 'two');
    await harness.settle();
    expect(textOf(reader)).toBe('one two');
  });

  it('[DOC-68] a row that never arrived is fetched once the acknowledgement of a later one tells that it is missing', async () => {
    const [writer, other] = [await harness.opened('a'), await harness.opened('b')];
    type(writer, 'one ');
    while (other.pair.toClient.length === 0) {
      writer.pair.deliver();
      await Promise.resolve();
    }
    other.pair.toClient.splice(0);
    await harness.settle();
    type(other, 'two');
    await harness.settle();
    expect([...textOf(other)].sort()).toEqual([...'one two'].sort());
    expect(textOf(other)).toBe(textOf(writer));
  });

  it('[DOC-2] a row that overtakes the reply to the join is not lost', async () => {
    const [writer, reader] = [await harness.opened('a'), harness.open('b')];
    const arrives = async (count: number) => {
      while (reader.pair.toClient.length < count) {
        writer.pair.deliver();
        for (const frame of reader.pair.toServer.splice(0)) frame.deliver();
        await Promise.resolve();
      }
    };
    await arrives(1);
    type(writer, 'text');
    await arrives(2);
    reader.pair.toClient.reverse();
    expect(reader.pair.toClient.map(({ kind }) => kind)).toEqual(['update', 'join-reply']);
    await harness.settle();
    expect(textOf(reader)).toBe('text');
  });

  it('[DOC-68] rows in another order make the same document', async () => {
    const [writer, reader] = [await harness.opened('a'), await harness.opened('b')];
    for (const word of ['one ', 'two ', 'three']) {
      type(writer, word);
      const held = reader.pair.toClient.length;
      while (reader.pair.toClient.length === held) {
        writer.pair.deliver();
        await Promise.resolve();
      }
      while (stateOf(writer).saved !== 'saved') {
        writer.pair.deliver();
        await Promise.resolve();
      }
    }
    reader.pair.toClient.reverse();
    await harness.settle();
    expect(textOf(reader)).toBe('one two three');
    expect(reader.connection.doc.store.pendingStructs).toBeNull();
  });

  it('[DOC-69] what was typed during a long cut is sent in pieces that the server accepts', async () => {
    const client = await harness.opened('a');
    client.pair.cut();
    type(client, 'é'.repeat(90_000));
    for (let line = 0; line < 50; line++) type(client, `line ${line} `.repeat(200));
    client.pair.connect();
    await harness.settle();
    expect(stateOf(client)).toMatchObject({ saved: 'saved', refused: null });
    expect(await harness.storedText()).toBe(textOf(client));
    expect(await rowsStored()).toBeGreaterThan(3);
  });
});
