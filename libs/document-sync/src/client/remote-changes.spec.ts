import * as Y from 'yjs';
import { type HarnessClient, firstText, SyncHarness } from '../testing/sync-harness.js';
import type { Caret } from './caret-codec.js';

let harness: SyncHarness;

beforeEach(() => {
  harness = new SyncHarness();
});
afterEach(() => harness.destroy());

const textOf = ({ connection }: HarnessClient) => firstText(connection.doc).toJSON();
const append = ({ connection }: HarnessClient, text: string) =>
  firstText(connection.doc).insert(firstText(connection.doc).length, text);

it('[DOC-93] while a page holds, the others’ changes wait and its own are committed; then each is there once, in order', async () => {
  const [holder, other] = [await harness.opened('a'), await harness.opened('b')];
  let drawn = 0;
  const hold = holder.connection.hold();
  expect(hold.hasWaiting).toBe(false);
  for (const text of ['un ', 'deux ', 'trois ']) {
    append(other, text);
    await harness.settle();
    append(holder, text.toUpperCase());
    await harness.settle();
  }
  expect([textOf(holder), hold.hasWaiting, holder.connection.getState().saved]).toEqual([
    'UN DEUX TROIS ',
    true,
    'saved',
  ]);
  firstText(holder.connection.doc).observe(() => (drawn += 1));
  hold.release();
  hold.release();
  expect([textOf(holder), drawn, hold.hasWaiting]).toEqual([textOf(other), 1, false]);
  expect(await harness.storedText()).toBe(textOf(other));
  // Which author comes first where both wrote depends on their clientIDs; each one's words keep their order.
  const words = textOf(other).trim().split(' ');
  expect(words.filter((word) => word === word.toUpperCase())).toEqual(['UN', 'DEUX', 'TROIS']);
  expect(words.filter((word) => word === word.toLowerCase())).toEqual(['un', 'deux', 'trois']);
});

it('[DOC-93] what waits is not asked again after a cut, and what was missed waits behind it', async () => {
  const [holder, other] = [await harness.opened('a'), await harness.opened('b')];
  const hold = holder.connection.hold();
  append(other, 'before ');
  await harness.settle();
  holder.pair.cut();
  append(other, 'meanwhile ');
  append(holder, 'mine ');
  await harness.settle();
  harness.reconnectAll();
  await harness.settleWithTime();
  expect([textOf(holder), holder.connection.getState().saved]).toEqual(['mine ', 'saved']);
  hold.release();
  await harness.settle();
  expect(textOf(holder)).toBe(textOf(other));
  expect(await harness.storedText()).toBe(textOf(other));
});

it('[DOC-93] two editors of one document hold apart', async () => {
  const [holder, other] = [await harness.opened('a'), await harness.opened('b')];
  const [first, second] = [holder.connection.hold(), holder.connection.hold()];
  append(other, 'text');
  await harness.settle();
  first.release();
  expect(textOf(holder)).toBe('');
  second.release();
  expect(textOf(holder)).toBe('text');
});

it('[DOC-93] the carets of the others wait too, and come after the text in which they are', async () => {
  const [holder, other] = [await harness.opened('a'), await harness.opened('b')];
  const { awareness } = holder.connection.presence;
  const caretOfOther = () => awareness.getStates().get(other.connection.doc.clientID)?.['cursor'] as Caret | undefined;
  const hold = holder.connection.hold();
  append(other, 'text');
  const end = Y.createRelativePositionFromTypeIndex(firstText(other.connection.doc), 4, -1);
  other.connection.presence.awareness.setLocalStateField('cursor', { anchor: end, head: end });
  await harness.settleWithTime();
  expect([caretOfOther(), hold.hasWaiting]).toEqual([undefined, true]);
  let textAtMove = '';
  awareness.on('change', () => (textAtMove = textOf(holder)));
  hold.release();
  expect([textAtMove, hold.hasWaiting]).toEqual(['text', false]);
  expect(caretOfOther()).toBeDefined();
});
