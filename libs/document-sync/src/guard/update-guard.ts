import type * as Y from 'yjs';
import { MAX_CLOCK_UNITS, MAX_UPDATE_BYTES } from '../protocol/messages.js';
import type { RefusalCode } from '../protocol/refusal-codes.js';
import { IntegrationCost } from './integration-cost.js';
import { OriginCheck } from './origin-check.js';
import type { DocumentShape, AllowedShape } from './document-shape.js';
import {
  DisallowedParentError,
  IntegrationTooCostlyError,
  MissingContentError,
  OutsideShapeError,
} from './guard-errors.js';
import { requireKnownOrigins, scanUnrestricted } from './unrestricted-update.js';
import { ParentResolver } from './parent-resolver.js';
import { type ClockRange, type ScannedUpdate, scanUpdate } from './update-scan.js';
import { clockOf, indexOfClock, structsOf } from '../yjs-internals.js';

export interface GuardContext {
  /** the committed document */
  doc: Y.Doc;
  shape: AllowedShape;
  memberKey: string;
  /** clientID → memberKey of its owner */
  owners: ReadonlyMap<number, string>;
}

/** `known`: the document already has all of it. `client` is null when the update only deletes. */
export type Judgement =
  { kind: 'new'; client: number | null } | { kind: 'known' } | { kind: 'refused'; code: RefusalCode };

const refused = (code: RefusalCode): Judgement => ({ kind: 'refused', code });

/**
 * Judges an update against a document without changing it. An update judged `new` can be applied, leaves nothing pending
 * and stays inside the shape. See PROTOCOL.md, DOC-20 to DOC-29. Never throws.
 */
export function judgeUpdate(update: Uint8Array, context: GuardContext): Judgement {
  const { shape } = context;
  if (update.byteLength > boundOf(shape, MAX_UPDATE_BYTES)) return refused('too-large');
  try {
    return judgeScanned('anyContent' in shape ? scanUnrestricted(update) : scanUpdate(update, shape), context);
  } catch (error) {
    return refused(codeOf(error));
  }
}

function boundOf(shape: AllowedShape, ordinary: number): number {
  return 'anyContent' in shape ? shape.maxUpdateBytes : ordinary;
}

function codeOf(error: unknown): RefusalCode {
  if (error instanceof OutsideShapeError || error instanceof DisallowedParentError) return 'shape';
  if (error instanceof MissingContentError) return 'leaves-pending';
  return error instanceof IntegrationTooCostlyError ? 'too-large' : 'malformed';
}

function judgeScanned(scanned: ScannedUpdate, { doc, owners, memberKey, shape }: GuardContext): Judgement {
  const { client, structs, deletes } = scanned;
  if (client !== null && owners.get(client) !== memberKey) return refused('foreign-client');
  if (unitsOf(scanned) > boundOf(shape, MAX_CLOCK_UNITS)) return refused('too-large');
  const written = client === null ? null : { client, from: structs[0]?.clock ?? 0, to: endOf(scanned) };
  const state = (of: number): number => clockOf(doc, of);
  const isKnown = !written || written.to <= state(written.client);
  if (isKnown && deletes.every((range) => isDeleted(doc, range))) return { kind: 'known' };
  if (written && written.from !== state(written.client)) return refused('clock-gap');
  const after = (of: number): number => (of === written?.client ? written.to : state(of));
  if (deletes.some((range) => range.clock + range.length > after(range.client))) return refused('leaves-pending');
  if ('anyContent' in shape) requireKnownOrigins(scanned, after);
  else judgeStructs(scanned, doc, shape);
  return { kind: 'new', client };
}

function judgeStructs({ client, structs, deletes }: ScannedUpdate, doc: Y.Doc, shape: DocumentShape): void {
  const author = client ?? 0;
  const parents = new ParentResolver(doc, author, shape);
  const cost = new IntegrationCost(doc);
  const origins = new OriginCheck(doc, author, structs[0]?.clock ?? 0, cost);
  for (const struct of structs) origins.check(struct, parents.resolve(struct));
  for (const range of deletes) cost.delete(range);
}

function unitsOf({ structs }: ScannedUpdate): number {
  return structs.reduce((total, { length }) => total + length, 0);
}

function endOf(scanned: ScannedUpdate): number {
  return (scanned.structs[0]?.clock ?? 0) + unitsOf(scanned);
}

function isDeleted(doc: Y.Doc, range: ClockRange): boolean {
  const end = range.clock + range.length;
  if (end > clockOf(doc, range.client)) return false;
  const structs = structsOf(doc, range.client);
  for (let index = indexOfClock(structs, range.clock); index < structs.length; index++) {
    const struct = structs[index];
    if (!struct || struct.id.clock >= end) break;
    if (!struct.deleted) return false;
  }
  return true;
}
