import * as Y from 'yjs';
import { MAX_CLOCK_UNITS, MAX_UPDATE_BYTES, type RefusalCode } from '../protocol.js';
import type { DocumentShape } from './document-shape.js';
import { nestingHolds } from './nesting.js';
import { type ClockRange, OutsideShape, type ScannedUpdate, scanUpdate } from './update-scan.js';

export interface GuardContext {
  doc: Y.Doc;
  shape: DocumentShape;
  memberKey: string;
  /** memberKey of the owner of each registered clientID */
  owners: ReadonlyMap<number, string>;
}

/** `known`: the document already holds all of it, nothing to do. */
export type Judgement =
  { kind: 'new'; structs: ClockRange[] } | { kind: 'known' } | { kind: 'refused'; code: RefusalCode };

const refused = (code: RefusalCode): Judgement => ({ kind: 'refused', code });

/** Judges an update against a document without touching it. See PROTOCOL.md, DOC-20 to DOC-27. Never throws. */
export function judgeUpdate(update: Uint8Array, context: GuardContext): Judgement {
  if (update.byteLength > MAX_UPDATE_BYTES) return refused('too-large');
  let scanned: ScannedUpdate;
  try {
    scanned = scanUpdate(update, context.shape);
  } catch (error) {
    return refused(error instanceof OutsideShape ? 'shape' : 'malformed');
  }
  return judgeRanges(scanned, context);
}

function judgeRanges({ structs, deletes }: ScannedUpdate, { doc, owners, memberKey }: GuardContext): Judgement {
  if (structs.some((range) => owners.get(range.client) !== memberKey)) return refused('foreign-client');
  if (structs.reduce((total, range) => total + range.length, 0) > MAX_CLOCK_UNITS) return refused('too-large');
  const state = (client: number) => Y.getState(doc.store, client);
  const isKnown = structs.every((range) => end(range) <= state(range.client));
  if (isKnown && deletes.every((range) => isDeleted(doc, range))) return { kind: 'known' };
  if (structs.some((range) => range.clock !== state(range.client))) return refused('clock-gap');
  const after = new Map(structs.map((range) => [range.client, end(range)]));
  const isBeyond = (range: ClockRange) => end(range) > (after.get(range.client) ?? state(range.client));
  if (deletes.some(isBeyond)) return refused('leaves-pending');
  return { kind: 'new', structs };
}

function end(range: ClockRange): number {
  return range.clock + range.length;
}

function isDeleted(doc: Y.Doc, range: ClockRange): boolean {
  if (end(range) > Y.getState(doc.store, range.client)) return false;
  const structs = doc.store.clients.get(range.client) ?? [];
  for (let index = Y.findIndexSS(structs, range.clock); index < structs.length; index++) {
    const struct = structs[index];
    if (!struct || struct.id.clock >= end(range)) break;
    if (!struct.deleted) return false;
  }
  return true;
}

/**
 * Applies a judged update to a scratch document and says why it must be refused after all, or null. When refused, the
 * scratch document is spoilt and must be thrown away. Never throws.
 */
export function applyJudged(
  scratch: Y.Doc,
  update: Uint8Array,
  structs: readonly ClockRange[],
  shape: DocumentShape,
): RefusalCode | null {
  try {
    Y.applyUpdate(scratch, update);
  } catch {
    return 'malformed';
  }
  if (hasPending(scratch)) return 'leaves-pending';
  if (!structs.every((range) => Y.getState(scratch.store, range.client) === end(range))) return 'malformed';
  return nestingHolds(scratch, structs, shape) ? null : 'shape';
}

/** True when the document waits for content that it has not received. */
export function hasPending(doc: Y.Doc): boolean {
  return doc.store.pendingStructs !== null || doc.store.pendingDs !== null;
}
