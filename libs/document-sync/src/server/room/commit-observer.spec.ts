import { RoomHarness } from '../../testing/room-harness.js';
import { TEST_DOCUMENT, firstText } from '../../testing/sync-harness.js';
import type { CommitObserver } from './commit-observer.js';

function harnessWith(observer: CommitObserver): RoomHarness {
  const harness = new RoomHarness();
  harness.rooms = harness.roomsWith({ observer });
  return harness;
}

it('[DOC-36] an observer is called before and after each commit, with the author, and not for a refused push', async () => {
  const calls: unknown[] = [];
  const harness = harnessWith({
    committing: (id, doc, { memberKey }) => calls.push([id, memberKey, firstText(doc).toJSON()]),
    committed: (_id, doc, { memberKey, seq }) => calls.push([seq, memberKey, firstText(doc).toJSON()]),
  });
  const writer = await harness.aWriter('a', 5);
  await writer.push(0, writer.type('text'));
  await writer.push(1, Uint8Array.of(9, 9));
  expect(calls).toEqual([
    [TEST_DOCUMENT, 'a', ''],
    [1, 'a', 'text'],
  ]);
  harness.destroy();
});

it('[DOC-36] a row of another server has no author', async () => {
  const calls: unknown[] = [];
  const harness = harnessWith({
    committing: () => undefined,
    committed: (_id, _doc, { memberKey, seq }) => calls.push([seq, memberKey]),
  });
  const [first, second] = [await harness.aWriter('a', 5), new RoomHarness()];
  // Another server over the same store.
  second.rooms = harness.roomsWith({});
  const other = await second.aWriter('b', 6);
  await other.push(0, other.type('one'));
  await first.push(1, first.type('two'));
  expect(calls[0]).toEqual([1, null]);
  harness.destroy();
  second.destroy();
});

it('[DOC-36] an error of the observer is reported, and the commit goes on', async () => {
  const harness = harnessWith({
    committing: () => {
      throw new Error('observer');
    },
    committed: () => undefined,
  });
  const [writer, other] = [await harness.aWriter('a', 5), await harness.aWriter('b', 6)];
  expect(await writer.push(0, writer.type('text'))).toMatchObject({ ok: true, seq: 1 });
  expect(other.updates()).toHaveLength(1);
  expect(harness.reported).toHaveLength(1);
  harness.destroy();
});
