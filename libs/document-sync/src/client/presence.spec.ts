import * as Y from 'yjs';
import { type HarnessClient, firstText, SyncHarness } from '../testing/sync-harness.js';
import { type Caret, decodeCaret, encodeCaret } from './caret-codec.js';

let harness: SyncHarness;

beforeEach(() => {
  harness = new SyncHarness();
});
afterEach(() => harness.destroy());

function caretAt({ connection }: HarnessClient, index: number) {
  const position = Y.createRelativePositionFromTypeIndex(firstText(connection.doc), index);
  return { anchor: position, head: position };
}
function place(client: HarnessClient, index: number): void {
  client.connection.presence.awareness.setLocalStateField('cursor', caretAt(client, index));
}
const seenBy = ({ connection }: HarnessClient, other: HarnessClient) =>
  connection.presence.awareness.getStates().get(other.connection.doc.clientID);

it('[DOC-55] other clients see the last caret, with the name that the server gives', async () => {
  const [one, two] = [await harness.opened('a'), await harness.opened('b')];
  const changes: unknown[] = [];
  two.connection.presence.awareness.on('change', (change: unknown) => changes.push(change));
  one.connection.presence.awareness.setLocalStateField('user', { name: 'Forged', color: 'url(x)' });
  place(one, 0);
  firstText(one.connection.doc).insert(0, 'text');
  place(one, 4);
  await harness.settleWithTime();
  expect(seenBy(two, one)?.['user']).toEqual({ name: 'Name of a', number: 1, memberKey: 'a' });
  const cursor = seenBy(two, one)?.['cursor'] as Caret;
  const anchor = Y.createRelativePositionFromJSON(cursor.anchor);
  expect(Y.createAbsolutePositionFromRelativePosition(anchor, two.connection.doc)?.index).toBe(4);
  expect(changes).toHaveLength(1);
});

it('[DOC-56] a caret is removed with its focus and with its link, and comes back after a cut', async () => {
  const [one, two] = [await harness.opened('a'), await harness.opened('b')];
  place(one, 0);
  await harness.settleWithTime();
  one.connection.presence.awareness.setLocalStateField('cursor', null);
  await harness.settleWithTime();
  expect(seenBy(two, one)).toBeUndefined();
  place(one, 0);
  await harness.settleWithTime();
  expect(seenBy(two, one)).toBeDefined();
  one.pair.cut();
  await harness.settle();
  expect(seenBy(two, one)).toBeUndefined();
  one.pair.connect();
  await harness.settleWithTime();
  expect(seenBy(two, one)).toBeDefined();
});

it('[DOC-56] a page that is cut sees no caret; a page that joins sees those of all', async () => {
  const [one, two] = [await harness.opened('a'), await harness.opened('b')];
  place(one, 0);
  await harness.settleWithTime();
  const late = await harness.opened('c');
  expect(seenBy(late, one)).toBeDefined();
  two.pair.cut();
  expect(seenBy(two, one)).toBeUndefined();
});

it('[DOC-57] presence is never stored', async () => {
  const one = await harness.opened('a');
  place(one, 0);
  await harness.settleWithTime();
  expect((await harness.memory.load('document-1'))?.updates).toEqual([]);
});

it('[DOC-58] a caret is small, and bytes that are not a caret are ignored', async () => {
  const one = await harness.opened('a');
  firstText(one.connection.doc).insert(0, 'text');
  const bytes = encodeCaret(caretAt(one, 2));
  expect(bytes?.byteLength).toBeLessThanOrEqual(40);
  const { doc } = one.connection;
  expect(bytes && decodeCaret(bytes, doc)).not.toBeNull();
  expect([encodeCaret(null), encodeCaret({ anchor: 1 }), encodeCaret('x')]).toEqual([null, null, null]);
  const withoutAnchor = [2, 9, 9, 2, 9, 9];
  const unknownRoot = [3, 1, 1, 120, 3, 1, 1, 120];
  for (const garbage of [[], [255, 255], withoutAnchor, unknownRoot]) {
    expect(decodeCaret(Uint8Array.from(garbage), doc)).toBeNull();
  }
  expect([...doc.share.keys()]).toEqual(['body']);
});
