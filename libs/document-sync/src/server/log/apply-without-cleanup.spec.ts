import * as Y from 'yjs';
import { RandomSource } from '../../testing/random-source.js';
import { type HarnessClient, firstText, SyncHarness } from '../../testing/sync-harness.js';

let harness: SyncHarness;

beforeEach(() => {
  harness = new SyncHarness();
});
afterEach(() => harness.destroy());

const bold = ({ connection }: HarnessClient, from: number, length: number, on: boolean) =>
  firstText(connection.doc).format(from, length, { bold: on ? {} : null });

it('[DOC-35] useless marks are deleted by clients, not by the server, and those deletions reach the log', async () => {
  const random = new RandomSource(35);
  const [one, two] = [await harness.opened('a'), await harness.opened('b')];
  firstText(one.connection.doc).insert(0, 'un deux trois quatre');
  await harness.settle();
  for (let round = 0; round < 80; round++) {
    for (const pair of harness.pairs) pair.cut();
    for (const on of [true, false]) bold(two, random.below(8), 1 + random.below(8), on);
    const text = firstText(one.connection.doc);
    text.delete(random.below(8), 4);
    text.insert(random.below(text.length), 'mots');
    harness.reconnectAll();
    await harness.settleWithTime();
  }
  const stored = Y.snapshot(await harness.stored());
  for (const { connection } of [one, two]) {
    expect(connection.getState().saved).toBe('saved');
    expect(Y.equalSnapshots(Y.snapshot(connection.doc), stored)).toBe(true);
  }
});
