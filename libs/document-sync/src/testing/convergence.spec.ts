import * as Y from 'yjs';
import { RandomSource } from './random-source.js';
import { type BenchClient, SyncBench } from './sync-bench.js';
import { turn } from './channel-pair.js';

const CLIENTS = 5;
const SEEDS = 100;
const OPERATIONS = 60;

function paragraphs(doc: Y.Doc): Y.XmlElement[] {
  return doc
    .getXmlFragment('body')
    .toArray()
    .filter((node) => node instanceof Y.XmlElement);
}

function edit({ connection }: BenchClient, random: RandomSource): void {
  const { doc } = connection;
  const body = doc.getXmlFragment('body');
  const node = random.pick([...paragraphs(doc), null]);
  const text = node?.get(0);
  if (!(text instanceof Y.XmlText)) {
    const added = new Y.XmlElement('paragraph');
    added.insert(0, [new Y.XmlText('new')]);
    body.insert(random.below(body.length + 1), [added]);
  } else if (random.chance(0.6)) text.insert(random.below(text.length + 1), random.pick(['a', 'é', 'word ', '😀']));
  else if (random.chance(0.5) && text.length > 0) text.delete(random.below(text.length), 1);
  else if (random.chance(0.3) && body.length > 1) body.delete(random.below(body.length), 1);
  else text.format(0, text.length, { bold: random.chance(0.5) ? {} : null });
}

/** One thing that happens: somebody types, frames move, a link is cut or opened, the store or the server fails. */
async function happen(bench: SyncBench, clients: BenchClient[], random: RandomSource): Promise<void> {
  const client = random.pick(clients);
  const dice = random.next();
  if (dice < 0.55) {
    if (client.connection.getState().loaded) edit(client, random);
  } else if (dice < 0.75) {
    client.pair.deliver();
  } else if (dice < 0.8) {
    await turn();
  } else if (dice < 0.85) {
    client.pair.cut();
  } else if (dice < 0.92) {
    client.pair.connect(bench.rooms);
  } else if (dice < 0.95) {
    const lost = client.pair.toClient.findIndex((frame) => frame.kind === 'update');
    if (lost >= 0) client.pair.toClient.splice(lost, 1);
  } else if (dice < 0.96) {
    await bench.memory.compact('document-1');
  } else if (dice < 0.98) {
    bench.store.failNextAppend(random.chance(0.5) ? 'before-commit' : 'after-commit');
  } else {
    await bench.restart();
    bench.reconnectAll();
  }
}

async function run(seed: number, bench: SyncBench): Promise<void> {
  const random = new RandomSource(seed);
  const clients = Array.from({ length: CLIENTS }, (_, index) => bench.open(`member-${index}`));
  await bench.settle();
  for (let count = 0; count < OPERATIONS; count++) await happen(bench, clients, random);
  for (const { pair } of clients) {
    pair.cut();
    pair.connect(bench.rooms);
  }
  await bench.settleWithTime();
  await expectEqual(bench, clients);
}

async function expectEqual(bench: SyncBench, clients: readonly BenchClient[]): Promise<void> {
  const stored = await bench.stored();
  const served = await bench.rooms.withDocument('document-1', (doc) => Y.encodeStateVector(doc));
  const vectorOf = (doc: Y.Doc) => Y.decodeStateVector(Y.encodeStateVector(doc));
  for (const { connection } of clients) {
    const { doc } = connection;
    expect(connection.getState()).toMatchObject({ saved: 'saved', refused: null, link: 'online' });
    expect(doc.getXmlFragment('body').toJSON()).toBe(stored.getXmlFragment('body').toJSON());
    expect(vectorOf(doc)).toEqual(vectorOf(stored));
    expect(Y.equalSnapshots(Y.snapshot(doc), Y.snapshot(stored))).toBe(true);
    expect([doc.store.pendingStructs, doc.store.pendingDs]).toEqual([null, null]);
  }
  expect(Y.decodeStateVector(served ?? new Uint8Array([0]))).toEqual(vectorOf(stored));
  expect(stored.store.pendingStructs).toBeNull();
  expect((await bench.memory.load('document-1'))?.head).toBeGreaterThan(0);
}

describe('convergence', () => {
  const seeds = Array.from({ length: SEEDS / 10 }, (_, index) => index * 10 + 1);

  it.each(seeds)('[DOC-80] whatever happens, all end with what the store holds: ten seeds from %i', async (first) => {
    for (let seed = first; seed < first + 10; seed++) {
      const bench = new SyncBench();
      try {
        await run(seed, bench);
      } catch (error) {
        throw new Error(`seed ${seed}`, { cause: error });
      } finally {
        bench.destroy();
      }
    }
  });
});
