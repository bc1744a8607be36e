import * as decoding from 'lib0/decoding';
import { type DocumentShape, TEXT_NODE } from './document-shape.js';

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

/** One struct of an update, as its bytes tell it. */
export interface ScannedStruct {
  clock: number;
  length: number;
  /** `gone`: no content, in no place. `erased`: a place without content. */
  content: 'gone' | 'erased' | 'text' | 'node' | 'other';
  /** name of a node, `#text` of a text node */
  node: string | null;
  left: UnitId | null;
  right: UnitId | null;
  /** root name, or the unit that is the parent; told only when neither neighbour is */
  parent: string | UnitId | null;
}

/** What one member wrote, under one clientID, and what they erased. */
export interface ScannedUpdate {
  client: number | null;
  structs: ScannedStruct[];
  deletes: ClockRange[];
}

/** Thrown by the scan only; anything else it throws is a decoding error. */
export class OutsideShapeError extends Error {}

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
 * Reads a V1 update from one end to the other without applying it or building anything of Yjs from it. Throws
 * OutsideShapeError on content that the shape can't hold, any other error when the bytes are no V1 update of one author:
 * Yjs writes one clientID at a time, and what was erased in order. Linear in the size.
 */
export function scanUpdate(update: Uint8Array, shape: DocumentShape): ScannedUpdate {
  const decoder = decoding.createDecoder(update);
  const written = scanClients(decoder, shape);
  const deletes = scanDeletes(decoder);
  if (decoding.hasContent(decoder)) throw new Error('bytes after the end');
  if (deletes.length > 0 && endsWithEmptyDeleteSet(update)) throw new Error('not as Yjs writes it');
  return { ...written, deletes };
}

/**
 * What is erased is written last, and ends in a zero only when it is nothing: whoever looks at an update may rely on it.
 * Numbers can be written longer than they are, and clients listed of whom nothing is erased; Yjs does neither.
 */
export function endsWithEmptyDeleteSet(update: Uint8Array): boolean {
  return update.at(-1) === 0;
}

function scanClients(decoder: decoding.Decoder, shape: DocumentShape): Pick<ScannedUpdate, 'client' | 'structs'> {
  const clients = decoding.readVarUint(decoder);
  if (clients === 0) return { client: null, structs: [] };
  if (clients > 1) throw new Error('several authors');
  const count = decoding.readVarUint(decoder);
  const client = decoding.readVarUint(decoder);
  let clock = decoding.readVarUint(decoder);
  if (count === 0) throw new Error('author without structs');
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
  if (length <= 0 || !Number.isSafeInteger(sum)) throw new Error('impossible length');
  return sum;
}

function scanStruct(decoder: decoding.Decoder, clock: number, shape: DocumentShape): ScannedStruct {
  const info = decoding.readUint8(decoder);
  if (info === SKIP) throw new Error('hole inside an update');
  if ((info & CONTENT_MASK) === 0) {
    const length = decoding.readVarUint(decoder);
    return { clock, length, content: 'gone', node: null, left: null, right: null, parent: null };
  }
  const left = info & HAS_ORIGIN ? scanId(decoder) : null;
  const right = info & HAS_RIGHT_ORIGIN ? scanId(decoder) : null;
  const parent = left || right ? null : scanParent(decoder, info, shape);
  return { clock, left, right, parent, ...scanContent(decoder, info & CONTENT_MASK, shape) };
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
      return { length: decoding.readVarUint(decoder), content: 'erased', node: null };
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
    if (seen.has(client)) throw new Error('erased twice');
    seen.add(client);
    let from = 0;
    for (let left = decoding.readVarUint(decoder); left > 0; left--) {
      const clock = decoding.readVarUint(decoder);
      const length = decoding.readVarUint(decoder);
      if (clock < from) throw new Error('erased out of order');
      from = add(clock, length);
      ranges.push({ client, clock, length });
    }
  }
  return ranges;
}
