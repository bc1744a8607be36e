import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { DocumentReplica } from '../server/room/document-replica.js';
import { TEST_SHAPE, testSeed, firstText } from './sync-harness.js';

export const VICTIM = 100;
export const FORGER = 200;
const OWNERS = new Map([
  [VICTIM, 'victim'],
  [101, 'victim'],
  [FORGER, 'forger'],
]);

export function aReplica(): DocumentReplica {
  const stored = { epoch: 1, head: 0, schemaVersion: 1, snapshot: testSeed(), updates: [] };
  return new DocumentReplica(stored, OWNERS, TEST_SHAPE);
}

/** A client that starts from the committed state; each change is one update. */
export function aClient(replica: DocumentReplica, clientId: number) {
  const doc = new Y.Doc();
  doc.clientID = clientId;
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(replica.doc));
  const change = (act: () => void): Uint8Array => {
    const updates: Uint8Array[] = [];
    const keep = (update: Uint8Array) => void updates.push(update);
    doc.on('update', keep);
    doc.transact(act);
    doc.off('update', keep);
    return Y.mergeUpdates(updates);
  };
  const type = (text: string, at = 0) => change(() => firstText(doc).insert(at, text));
  return { doc, change, type };
}

export function commit(replica: DocumentReplica, update: Uint8Array, memberKey: string): void {
  expect(replica.judge(update, memberKey).kind).toBe('new');
  replica.commit(replica.seq + 1, update);
}

/** Expects a refusal, and the committed document unchanged. */
export function expectRefused(replica: DocumentReplica, update: Uint8Array, memberKey: string, code: string): void {
  const before = [...Y.encodeStateAsUpdate(replica.doc)];
  expect(replica.judge(update, memberKey)).toEqual({ kind: 'refused', code });
  expect([...Y.encodeStateAsUpdate(replica.doc)]).toEqual(before);
  expect(replica.doc.store.pendingStructs).toBeNull();
}

/** An update with one struct, encoded by hand. */
export function handMade(client: number, clock: number, writeStruct: (encoder: encoding.Encoder) => void): Uint8Array {
  const encoder = encoding.createEncoder();
  for (const value of [1, 1, client, clock]) encoding.writeVarUint(encoder, value);
  writeStruct(encoder);
  encoding.writeVarUint(encoder, 0);
  return encoding.toUint8Array(encoder);
}
export const gcOf = (client: number, clock: number, length: number) =>
  handMade(client, clock, (encoder) => {
    encoding.writeUint8(encoder, 0);
    encoding.writeVarUint(encoder, length);
  });
