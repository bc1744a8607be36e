import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { aClient, aReplica, FORGER, VICTIM } from '../testing/guard-harness.js';
import { RandomSource } from '../testing/random-source.js';
import { TEST_SHAPE, firstText, SEED_CLIENT } from '../testing/sync-harness.js';
import type { DocumentReplica } from '../server/room/document-replica.js';
import { TEXT_NODE } from './document-shape.js';
import { hasPending } from '../yjs-internals.js';

const RUNS = Number(process.env['FORGED_RUNS'] ?? 2_500);
const CLIENTS = [SEED_CLIENT, VICTIM, FORGER];

/** A document in which two members have written and deleted, with nested lists. */
function aWrittenReplica(random: RandomSource): DocumentReplica {
  const replica = aReplica();
  for (const [clientId, member] of [
    [VICTIM, 'victim'],
    [FORGER, 'forger'],
  ] as const) {
    const client = aClient(replica, clientId);
    const update = client.change(() => {
      const body = client.doc.getXmlFragment('body');
      const [list, item] = [new Y.XmlElement('list'), new Y.XmlElement('item')];
      const paragraph = new Y.XmlElement('paragraph');
      paragraph.insert(0, [new Y.XmlText('dans une liste')]);
      item.insert(0, [paragraph]);
      list.insert(0, [item]);
      body.insert(body.length, [list]);
      firstText(client.doc).insert(0, 'du texte é 😀');
      firstText(client.doc).format(2, 4, { bold: {} });
      if (clientId === FORGER && random.chance(0.5)) body.delete(0, 1);
    });
    if (replica.judge(update, member).kind === 'new') replica.commit(replica.seq + 1, update);
  }
  return replica;
}

/** A well-formed V1 update with arbitrary origins, parents and deletions. */
function forged(doc: Y.Doc, random: RandomSource): Uint8Array {
  const encoder = encoding.createEncoder();
  const write = (...values: number[]) => values.forEach((value) => encoding.writeVarUint(encoder, value));
  const state = (client: number) => Y.getState(doc.store, client);
  const from = state(FORGER) + (random.chance(0.03) ? 1 : 0);
  let clock = from;
  const id = (): void => {
    const client = random.pick(CLIENTS);
    const known = client === FORGER ? clock : state(client);
    write(client, random.below(Math.max(1, known + (random.chance(0.03) ? 2 : 0))));
  };
  const count = random.below(6);
  write(count > 0 ? 1 : 0);
  if (count > 0) write(count, FORGER, from);
  for (let struct = 0; struct < count; struct++) clock += writeStruct(encoder, random, id);
  const erasing = random.chance(0.4) ? [...CLIENTS] : [];
  write(erasing.length);
  for (const client of erasing) {
    const end = client === FORGER ? clock : state(client);
    const first = random.below(end + 1);
    write(client, 1, first, 1 + random.below(Math.max(1, end - first)));
  }
  return encoding.toUint8Array(encoder);
}

function writeStruct(encoder: encoding.Encoder, random: RandomSource, id: () => void): number {
  const kind = random.pick([0, 1, 4, 4, 4, 6, 7, 7]);
  const neighbours = random.pick([0, 64, 128, 192]);
  encoding.writeUint8(encoder, kind === 0 ? 0 : kind | neighbours);
  if (kind === 0) {
    encoding.writeVarUint(encoder, 2);
    return 2;
  }
  if (neighbours & 128) id();
  if (neighbours & 64) id();
  if (neighbours === 0) {
    const isRoot = random.chance(0.3);
    encoding.writeVarUint(encoder, isRoot ? 1 : 0);
    if (isRoot) encoding.writeVarString(encoder, 'body');
    else id();
  }
  return writeContent(encoder, random, kind);
}

function writeContent(encoder: encoding.Encoder, random: RandomSource, kind: number): number {
  if (kind === 1) {
    encoding.writeVarUint(encoder, 3);
    return 3;
  }
  if (kind === 4) {
    encoding.writeVarString(encoder, 'faux');
    return 4;
  }
  if (kind === 6) {
    encoding.writeVarString(encoder, 'bold');
    encoding.writeVarString(encoder, random.pick(['{}', 'null']));
    return 1;
  }
  const isText = random.chance(0.4);
  encoding.writeVarUint(encoder, isText ? 6 : 3);
  if (!isText) encoding.writeVarString(encoder, random.pick(['paragraph', 'list', 'item']));
  return 1;
}

/** Checks the whole tree of the document, node by node. */
function staysInShape(doc: Y.Doc): boolean {
  const holds = (type: Y.XmlFragment, allowed: readonly string[], depth: number): boolean =>
    type.toArray().every((child) => {
      const name = child instanceof Y.XmlElement ? child.nodeName : TEXT_NODE;
      if (!allowed.includes(name) || depth >= TEST_SHAPE.maxDepth) return false;
      if (child instanceof Y.XmlText) return child.length === String(child.toJSON()).replaceAll(/<[^>]*>/g, '').length;
      return child instanceof Y.XmlElement && holds(child, TEST_SHAPE.nodes[name] ?? [], depth + 1);
    });
  return [...doc.share.keys()].every((root) => holds(doc.getXmlFragment(root), TEST_SHAPE.roots[root] ?? [], 0));
}

it(`[DOC-26] [DOC-27] ${RUNS} forged updates: each one accepted applies completely and stays inside the shape`, () => {
  const random = new RandomSource(2_026);
  const counts = { new: 0, known: 0, refused: 0 };
  let replica = aWrittenReplica(random);
  for (let run = 0; run < RUNS; run++) {
    if (run % 20 === 0) replica = aWrittenReplica(random);
    const update = forged(replica.doc, random);
    const before = Y.encodeStateAsUpdate(replica.doc);
    const judgement = replica.judge(update, 'forger');
    counts[judgement.kind]++;
    expect(Y.encodeStateAsUpdate(replica.doc)).toEqual(before);
    if (judgement.kind !== 'new') continue;
    replica.commit(replica.seq + 1, update);
    expect(hasPending(replica.doc)).toBe(false);
    expect(staysInShape(replica.doc)).toBe(true);
    const copy = new Y.Doc();
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(replica.doc));
    expect(copy.getXmlFragment('body').toJSON()).toBe(replica.doc.getXmlFragment('body').toJSON());
    expect(Y.encodeStateVector(copy)).toEqual(Y.encodeStateVector(replica.doc));
  }
  expect(counts.new).toBeGreaterThan(RUNS / 10);
  expect(counts.refused).toBeGreaterThan(RUNS / 10);
});
