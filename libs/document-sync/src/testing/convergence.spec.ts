import * as Y from 'yjs';
import { MemoryDevice } from './memory-device.js';
import { RandomSource } from './random-source.js';
import { type HarnessClient, SyncHarness } from './sync-harness.js';
import { turn } from './channel-pair.js';

const CLIENTS = 5;
/** A nightly run: CONVERGENCE_SEEDS=20000 CONVERGENCE_OPERATIONS=300. */
const SEEDS = Number(process.env['CONVERGENCE_SEEDS'] ?? 100);
const OPERATIONS = Number(process.env['CONVERGENCE_OPERATIONS'] ?? 60);
const SEEDS_PER_TEST = 10;

function paragraphs(doc: Y.Doc): Y.XmlElement[] {
  return doc
    .getXmlFragment('body')
    .toArray()
    .filter((node) => node instanceof Y.XmlElement);
}

function edit({ connection }: HarnessClient, { random, formats }: Run): void {
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
  else if (formats) text.format(0, text.length, { bold: random.chance(0.5) ? {} : null });
}

/** The clients of a run, and every mark that was typed: each is different. */
interface Run {
  harness: SyncHarness;
  random: RandomSource;
  clients: HarnessClient[];
  devices: readonly MemoryDevice[];
  marks: string[];
  /** Bold too. Yjs then deletes useless marks by itself, on each copy: deletions are not compared. */
  formats: boolean;
}

/** A client types a mark that is never deleted: at the end each is there, once. */
function mark({ connection }: HarnessClient, { marks, random }: Run): void {
  const body = connection.doc.getXmlFragment('marks');
  const paragraph = new Y.XmlElement('paragraph');
  const text = `<${marks.length}>`;
  paragraph.insert(0, [new Y.XmlText(text)]);
  body.insert(random.below(body.length + 1), [paragraph]);
  marks.push(text);
}

/** A page dies, and its author opens another one on the same device. */
async function crash(run: Run, index: number): Promise<void> {
  const { harness, clients, devices, random } = run;
  const [client, device] = [clients[index], devices[index]];
  if (!client || !device) throw new Error('no such client');
  // What was typed less than 250 ms before a crash is not promised: lets the device write it.
  harness.time.runAll();
  await client.connection.deviceIdle();
  if (random.chance(0.3)) await turn();
  harness.crash(client);
  clients[index] = harness.open(`member-${index}`, { device });
}

/** One event: a client types, frames move, a link is cut or opened, the store or the server fails. */
async function happen(run: Run): Promise<void> {
  const { harness, clients, random } = run;
  const index = random.below(clients.length);
  const client = clients[index];
  if (!client) return;
  const dice = random.next();
  if (dice < 0.5) {
    if (client.connection.getState().loaded) edit(client, run);
  } else if (dice < 0.55) {
    if (client.connection.getState().loaded) mark(client, run);
  } else if (dice < 0.74) {
    client.pair.deliver();
  } else if (dice < 0.79) {
    await turn();
  } else if (dice < 0.84) {
    client.pair.cut();
  } else if (dice < 0.91) {
    client.pair.connect(harness.rooms);
  } else if (dice < 0.93) {
    const lost = client.pair.toClient.findIndex((frame) => frame.kind === 'update');
    if (lost >= 0) client.pair.toClient.splice(lost, 1);
  } else if (dice < 0.96) {
    harness.store.failNextAppend(random.chance(0.5) ? 'before-commit' : 'after-commit');
  } else if (dice < 0.98) {
    await crash(run, index);
  } else {
    await harness.restart();
    harness.reconnectAll();
  }
}

async function converge(seed: number, harness: SyncHarness): Promise<void> {
  const devices = Array.from({ length: CLIENTS }, () => new MemoryDevice());
  const clients = devices.map((device, index) => harness.open(`member-${index}`, { device }));
  const run: Run = { harness, random: new RandomSource(seed), clients, devices, marks: [], formats: seed % 2 === 0 };
  await harness.settle();
  for (let count = 0; count < OPERATIONS; count++) await happen(run);
  for (const { pair } of clients) {
    pair.cut();
    pair.connect(harness.rooms);
  }
  await harness.settleWithTime();
  await expectEqual(run);
}

const vectorOf = (doc: Y.Doc) => Y.decodeStateVector(Y.encodeStateVector(doc));
/** Every deletion of a document, merged and sorted. */
function deletionsOf(doc: Y.Doc): string[] {
  const { clients } = Y.createDeleteSetFromStructStore(doc.store);
  return [...clients].flatMap(([client, items]) => items.map(({ clock, len }) => `${client} ${clock} ${len}`)).sort();
}

async function expectEqual({ harness, clients, devices, marks, formats }: Run): Promise<void> {
  const stored = await harness.stored();
  const served = await harness.rooms.withDocument('document-1', (doc) => Y.encodeStateVector(doc));
  for (const { connection } of clients) {
    const { doc } = connection;
    expect(connection.getState()).toMatchObject({
      saved: 'saved',
      refused: null,
      link: 'online',
      hasRejectedText: false,
    });
    expect(doc.getXmlFragment('body').toJSON()).toBe(stored.getXmlFragment('body').toJSON());
    expect(doc.getXmlFragment('marks').toJSON()).toBe(stored.getXmlFragment('marks').toJSON());
    expect(vectorOf(doc)).toEqual(vectorOf(stored));
    if (!formats) expect(deletionsOf(doc)).toEqual(deletionsOf(stored));
    expect([doc.store.pendingStructs, doc.store.pendingDs]).toEqual([null, null]);
  }
  const found = [
    ...stored
      .getXmlFragment('marks')
      .toJSON()
      .matchAll(/<(\d+)>/g),
  ].map(([text]) => text);
  expect(found.sort()).toEqual([...marks].sort());
  expect(devices.map(({ records }) => records.size)).toEqual(devices.map(() => 0));
  expect(Y.decodeStateVector(served ?? new Uint8Array([0]))).toEqual(vectorOf(stored));
  expect(stored.store.pendingStructs).toBeNull();
  await expectReloads(harness, stored, formats);
}

/** The merged log, and a snapshot of its first half with the rest, make the same document. */
async function expectReloads(harness: SyncHarness, stored: Y.Doc, formats: boolean): Promise<void> {
  const { snapshot, updates = [], head = 0 } = (await harness.memory.load('document-1')) ?? {};
  expect(head).toBeGreaterThan(0);
  const log = snapshot ? [snapshot, ...updates] : updates;
  const half = log.slice(0, Math.ceil(log.length / 2));
  const first = new Y.Doc();
  for (const update of half) Y.applyUpdate(first, update);
  for (const from of [[Y.mergeUpdates(log)], [Y.encodeStateAsUpdate(first), ...log.slice(half.length)]]) {
    const doc = new Y.Doc();
    for (const update of from) Y.applyUpdate(doc, update);
    expect(vectorOf(doc)).toEqual(vectorOf(stored));
    if (!formats) expect(deletionsOf(doc)).toEqual(deletionsOf(stored));
    expect(doc.getXmlFragment('body').toJSON()).toBe(stored.getXmlFragment('body').toJSON());
  }
}

describe('convergence', () => {
  const seeds = Array.from({ length: Math.ceil(SEEDS / SEEDS_PER_TEST) }, (_, index) => index * SEEDS_PER_TEST + 1);

  it.each(seeds)(
    '[DOC-80] [DOC-91] after faults and crashed pages, all clients equal the store and every mark is there once: ten seeds from %i',
    async (first) => {
      for (let seed = first; seed < first + SEEDS_PER_TEST; seed++) {
        const harness = new SyncHarness();
        try {
          await converge(seed, harness);
        } catch (error) {
          throw new Error(`seed ${seed}`, { cause: error });
        } finally {
          harness.destroy();
        }
      }
    },
    SEEDS_PER_TEST * OPERATIONS * 1_000,
  );
});
