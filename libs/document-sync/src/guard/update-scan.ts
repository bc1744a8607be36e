import * as decoding from 'lib0/decoding';
import { type DocumentShape, TEXT_NODE } from './document-shape.js';
import { OutsideShapeError } from './guard-errors.js';

/** A run of clock units of one client. */
export interface ClockRange {
  client: number;
  clock: number;
  length: number;
}

/** One unit of one client. */
export interface UnitId {
  client: number;
  clock: number;
}

/** One struct, as encoded in an update. */
export interface ScannedStruct {
  clock: number;
  length: number;
  /** `gc`: a run of clocks without content and without a parent. `deleted`: has a position, its content is gone. */
  content: 'gc' | 'deleted' | 'text' | 'node' | 'other';
  /** name of a node, `#text` of a text node */
  node: string | null;
  /** the unit on its left, and on its right, when it was inserted */
  origin: UnitId | null;
  rightOrigin: UnitId | null;
  /** root name, or the unit that is the parent; encoded only when both origins are null */
  parent: string | UnitId | null;
}

/** What one page wrote, under one clientID, and what it deleted. */
export interface ScannedUpdate {
  client: number | null;
  structs: ScannedStruct[];
  deletes: ClockRange[];
}

// Yjs V1 format: yjs/src/utils/encoding.js and yjs/src/structs/*.js
const SKIP = 10;
const CONTENT_MASK = 31;
const HAS_ORIGIN = 128;
const HAS_RIGHT_ORIGIN = 64;
const HAS_PARENT_SUB = 32;
const CONTENT = { deleted: 1, string: 4, format: 6, type: 7 } as const;
const XML_ELEMENT = 3;
const XML_TEXT = 6;

/**
 * Reads a V1 update from end to end, without applying it or building any Yjs object, in time linear in its size. Throws
 * OutsideShapeError on content that the shape excludes, and another error when the bytes are not an update that one
 * page encodes: one clientID, deletions in order.
 */
export function scanUpdate(update: Uint8Array, shape: DocumentShape): ScannedUpdate {
  const decoder = decoding.createDecoder(update);
  const written = scanClients(decoder, shape);
  const deletes = scanDeletes(decoder);
  if (decoding.hasContent(decoder)) throw new Error('bytes after the end');
  if (deletes.length > 0 && endsWithEmptyDeleteSet(update)) throw new Error('delete set not as Yjs encodes it');
  return { ...written, deletes };
}

/**
 * True when an accepted update deletes nothing: the delete set comes last, and its last byte is zero only when it is
 * empty. The guard refuses the encodings that break this (a number with trailing zero groups, a client without
 * deletions), so that the rest of the server can look at one byte.
 */
export function endsWithEmptyDeleteSet(update: Uint8Array): boolean {
  return update.at(-1) === 0;
}

function scanClients(decoder: decoding.Decoder, shape: DocumentShape): Pick<ScannedUpdate, 'client' | 'structs'> {
  const clients = decoding.readVarUint(decoder);
  if (clients === 0) return { client: null, structs: [] };
  if (clients > 1) throw new Error('several clientIDs');
  const count = decoding.readVarUint(decoder);
  const client = decoding.readVarUint(decoder);
  let clock = decoding.readVarUint(decoder);
  if (count === 0) throw new Error('clientID without structs');
  const structs: ScannedStruct[] = [];
  for (let read = 0; read < count; read++) {
    const struct = scanStruct(decoder, clock, shape);
    clock = add(clock, struct.length);
    structs.push(struct);
  }
  return { client, structs };
}

function add(total: number, length: number): number {
  const sum = total + length;
  if (length <= 0 || !Number.isSafeInteger(sum)) throw new Error('invalid length');
  return sum;
}

function scanStruct(decoder: decoding.Decoder, clock: number, shape: DocumentShape): ScannedStruct {
  const info = decoding.readUint8(decoder);
  if (info === SKIP) throw new Error('gap inside an update');
  if ((info & CONTENT_MASK) === 0) {
    const length = decoding.readVarUint(decoder);
    return { clock, length, content: 'gc', node: null, origin: null, rightOrigin: null, parent: null };
  }
  const origin = info & HAS_ORIGIN ? scanId(decoder) : null;
  const rightOrigin = info & HAS_RIGHT_ORIGIN ? scanId(decoder) : null;
  const parent = origin || rightOrigin ? null : scanParent(decoder, info, shape);
  return { clock, origin, rightOrigin, parent, ...scanContent(decoder, info & CONTENT_MASK, shape) };
}

function scanId(decoder: decoding.Decoder): UnitId {
  const client = decoding.readVarUint(decoder);
  return { client, clock: decoding.readVarUint(decoder) };
}

function scanParent(decoder: decoding.Decoder, info: number, shape: DocumentShape): string | UnitId {
  const isRoot = decoding.readVarUint(decoder) === 1;
  const parent = isRoot ? decoding.readVarString(decoder) : scanId(decoder);
  if (typeof parent === 'string' && !Object.hasOwn(shape.roots, parent)) throw new OutsideShapeError('root');
  if (info & HAS_PARENT_SUB) throw new OutsideShapeError('key or attribute');
  return parent;
}

type ScannedContent = Pick<ScannedStruct, 'length' | 'content' | 'node'>;

function scanContent(decoder: decoding.Decoder, kind: number, shape: DocumentShape): ScannedContent {
  switch (kind) {
    case CONTENT.deleted:
      return { length: decoding.readVarUint(decoder), content: 'deleted', node: null };
    case CONTENT.string:
      return { length: decoding.readVarString(decoder).length, content: 'text', node: null };
    case CONTENT.format:
      scanMark(decoder, shape);
      return { length: 1, content: 'text', node: null };
    case CONTENT.type:
      return { length: 1, content: 'node', node: scanNode(decoder, shape) };
    default:
      throw new OutsideShapeError('content');
  }
}

function scanMark(decoder: decoding.Decoder, shape: DocumentShape): void {
  const name = decoding.readVarString(decoder);
  const value = decoding.readVarString(decoder);
  if (!shape.marks.includes(name)) throw new OutsideShapeError('mark');
  if (value !== 'null' && value !== 'true' && value !== '{}') throw new OutsideShapeError('mark value');
}

function scanNode(decoder: decoding.Decoder, shape: DocumentShape): string {
  const type = decoding.readVarUint(decoder);
  if (type === XML_TEXT) return TEXT_NODE;
  if (type !== XML_ELEMENT) throw new OutsideShapeError('type');
  const name = decoding.readVarString(decoder);
  if (!Object.hasOwn(shape.nodes, name)) throw new OutsideShapeError('node');
  return name;
}

function scanDeletes(decoder: decoding.Decoder): ClockRange[] {
  const ranges: ClockRange[] = [];
  const seen = new Set<number>();
  const clients = decoding.readVarUint(decoder);
  for (let index = 0; index < clients; index++) {
    const client = decoding.readVarUint(decoder);
    if (seen.has(client)) throw new Error('clientID listed twice');
    seen.add(client);
    let from = 0;
    for (let remaining = decoding.readVarUint(decoder); remaining > 0; remaining--) {
      const clock = decoding.readVarUint(decoder);
      const length = decoding.readVarUint(decoder);
      if (clock < from) throw new Error('deletions out of order');
      from = add(clock, length);
      ranges.push({ client, clock, length });
    }
  }
  return ranges;
}
