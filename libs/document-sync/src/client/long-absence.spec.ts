import { firstText, SyncHarness } from '../testing/sync-harness.js';

it('[DOC-69] thousands of changes at as many positions, made during a cut, are accepted by the server', async () => {
  const harness = new SyncHarness();
  const client = await harness.opened('a');
  firstText(client.connection.doc).insert(0, 'mot '.repeat(2_000));
  await harness.settle();
  client.pair.cut();
  for (let at = 0; at < 6_000; at++) firstText(client.connection.doc).insert((at * 7_919) % 8_000, 'é');
  client.pair.connect(harness.rooms);
  await harness.settleWithTime();
  expect(client.connection.getState()).toMatchObject({ saved: 'saved', refused: null });
  expect((await harness.storedText()).length).toBe(14_000);
  harness.destroy();
});
