import { firstText, SyncBench } from '../testing/sync-bench.js';

it('[DOC-69] thousands of changes in as many places, made without a line, are taken by the server', async () => {
  const bench = new SyncBench();
  const client = await bench.opened('a');
  firstText(client.connection.doc).insert(0, 'mot '.repeat(2_000));
  await bench.settle();
  client.pair.cut();
  for (let at = 0; at < 6_000; at++) firstText(client.connection.doc).insert((at * 7_919) % 8_000, 'é');
  client.pair.connect(bench.rooms);
  await bench.settleWithTime();
  expect(client.connection.getState()).toMatchObject({ saved: 'saved', refused: null });
  expect((await bench.storedText()).length).toBe(14_000);
  bench.destroy();
});
