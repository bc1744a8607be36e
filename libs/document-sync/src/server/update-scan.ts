import * as decoding from 'lib0/decoding';
import type { DocumentShape } from './document-shape.js';

/** A run of clock units of one client. */
export interface ClockRange {
  client: number;
  clock: number;
  length: number;
}
export interface ScannedUpdate {
  structs: ClockRange[];
  deletes: ClockRange[];
}

/** Thrown by the scan only; anything else it throws is a decoding error. */
export class OutsideShape extends Error {}

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
 * Reads a V1 update from one end to the other without applying it or building anything from it. Throws OutsideShape
 * on content that the shape can't hold, any other error when the bytes are no V1 update. Linear in the size.
 */
export function scanUpdate(update: Uint8Array, shape: DocumentShape): ScannedUpdate {
  const decoder = decoding.createDecoder(update);
  const structs = scanStructs(decoder, shape);
  const deletes = scanDeletes(decoder);
  if (decoding.hasContent(decoder)) throw new Error('bytes after the end');
  return { structs, deletes };
}

function scanStructs(decoder: decoding.Decoder, shape: DocumentShape): ClockRange[] {
  const ranges: ClockRange[] = [];
  const clients = decoding.readVarUint(decoder);
  for (let index = 0; index < clients; index++) {
    const count = decoding.readVarUint(decoder);
    const client = decoding.readVarUint(decoder);
    const clock = decoding.readVarUint(decoder);
    if (ranges.some((range) => range.client === client)) throw new Error('client named twice');
    let length = 0;
    for (let read = 0; read < count; read++) length = add(length, scanStruct(decoder, shape));
    if (length === 0) throw new Error('client without structs');
    ranges.push({ client, clock, length });
  }
  return ranges;
}

function add(total: number, length: number): number {
  const sum = total + length;
  if (length <= 0 || !Number.isSafeInteger(sum)) throw new Error('impossible length');
  return sum;
}

function scanStruct(decoder: decoding.Decoder, shape: DocumentShape): number {
  const info = decoding.readUint8(decoder);
  if (info === SKIP) throw new Error('hole inside an update');
  if ((info & CONTENT_MASK) === 0) return decoding.readVarUint(decoder);
  if (info & HAS_ORIGIN) scanId(decoder);
  if (info & HAS_RIGHT_ORIGIN) scanId(decoder);
  if ((info & (HAS_ORIGIN | HAS_RIGHT_ORIGIN)) === 0) scanParent(decoder, info, shape);
  return scanContent(decoder, info & CONTENT_MASK, shape);
}

function scanId(decoder: decoding.Decoder): void {
  decoding.readVarUint(decoder);
  decoding.readVarUint(decoder);
}

function scanParent(decoder: decoding.Decoder, info: number, shape: DocumentShape): void {
  const isRoot = decoding.readVarUint(decoder) === 1;
  if (!isRoot) scanId(decoder);
  else if (!Object.hasOwn(shape.roots, decoding.readVarString(decoder))) throw new OutsideShape('root');
  if (info & HAS_PARENT_SUB) throw new OutsideShape('key or attribute');
}

function scanContent(decoder: decoding.Decoder, kind: number, shape: DocumentShape): number {
  switch (kind) {
    case CONTENT.deleted:
      return decoding.readVarUint(decoder);
    case CONTENT.string:
      return decoding.readVarString(decoder).length;
    case CONTENT.format:
      scanMark(decoder, shape);
      return 1;
    case CONTENT.type:
      scanType(decoder, shape);
      return 1;
    default:
      throw new OutsideShape('content');
  }
}

function scanMark(decoder: decoding.Decoder, shape: DocumentShape): void {
  const name = decoding.readVarString(decoder);
  const value = decoding.readVarString(decoder);
  if (!shape.marks.includes(name)) throw new OutsideShape('mark');
  if (value !== 'null' && value !== 'true' && value !== '{}') throw new OutsideShape('mark value');
}

function scanType(decoder: decoding.Decoder, shape: DocumentShape): void {
  const type = decoding.readVarUint(decoder);
  if (type === XML_TEXT) return;
  if (type !== XML_ELEMENT) throw new OutsideShape('type');
  if (!Object.hasOwn(shape.nodes, decoding.readVarString(decoder))) throw new OutsideShape('node');
}

function scanDeletes(decoder: decoding.Decoder): ClockRange[] {
  const ranges: ClockRange[] = [];
  const clients = decoding.readVarUint(decoder);
  for (let index = 0; index < clients; index++) {
    const client = decoding.readVarUint(decoder);
    const count = decoding.readVarUint(decoder);
    for (let read = 0; read < count; read++) {
      const clock = decoding.readVarUint(decoder);
      const length = decoding.readVarUint(decoder);
      add(clock, length);
      ranges.push({ client, clock, length });
    }
  }
  return ranges;
}
