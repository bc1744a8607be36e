import { RoomBench } from '../../testing/room-bench.js';
import { BENCH_DOCUMENT, BENCH_SHAPE, firstText } from '../../testing/sync-bench.js';
import type { CommitObserver } from './commit-observer.js';
import { DocumentRooms } from './document-rooms.js';

function benchWith(observer: CommitObserver): RoomBench {
  const bench = new RoomBench();
  const { store } = bench;
  bench.rooms = new DocumentRooms({
    store,
    shape: BENCH_SHAPE,
    report: (error) => bench.reported.push(error),
    observer,
  });
  return bench;
}

it('[DOC-36] whoever watches is told just before and just after, with who wrote; a refused push is not told', async () => {
  const told: unknown[] = [];
  const bench = benchWith({
    committing: (id, doc, { memberKey }) => told.push([id, memberKey, firstText(doc).toJSON()]),
    committed: (_id, doc, { memberKey, seq }) => told.push([seq, memberKey, firstText(doc).toJSON()]),
  });
  const writer = await bench.aWriter('a', 5);
  await writer.push(0, writer.type('text'));
  await writer.push(1, Uint8Array.of(9, 9));
  expect(told).toEqual([
    [BENCH_DOCUMENT, 'a', ''],
    [1, 'a', 'text'],
  ]);
  bench.destroy();
});

it('[DOC-36] a row of another server is told without its author', async () => {
  const told: unknown[] = [];
  const bench = benchWith({
    committing: () => undefined,
    committed: (_id, _doc, { memberKey, seq }) => told.push([seq, memberKey]),
  });
  const [first, second] = [await bench.aWriter('a', 5), new RoomBench()];
  // Another server over the same store.
  second.rooms = new DocumentRooms({ store: bench.store, shape: BENCH_SHAPE, report: () => undefined });
  const other = await second.aWriter('b', 6);
  await other.push(0, other.type('one'));
  await first.push(1, first.type('two'));
  expect(told[0]).toEqual([1, null]);
  bench.destroy();
  second.destroy();
});

it('[DOC-36] what goes wrong there is reported and stops nothing', async () => {
  const bench = benchWith({
    committing: () => {
      throw new Error('observer');
    },
    committed: () => undefined,
  });
  const [writer, other] = [await bench.aWriter('a', 5), await bench.aWriter('b', 6)];
  expect(await writer.push(0, writer.type('text'))).toMatchObject({ ok: true, seq: 1 });
  expect(other.updates()).toHaveLength(1);
  expect(bench.reported).toHaveLength(1);
  bench.destroy();
});
