import type { JoinRequest, LeaveRequest, PresenceRequest, PushRequest } from './messages.js';

const MAX_ID_LENGTH = 128;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Reads bytes from any form that a message format gives them (Buffer, ArrayBuffer, typed array); null for anything else. */
export function bytesOf(value: unknown): Uint8Array | null {
  if (value instanceof Uint8Array) return value;
  if (value instanceof ArrayBuffer) return new Uint8Array(value);
  return null;
}

function record(value: unknown): Map<string, unknown> | null {
  if (typeof value !== 'object' || value === null) return null;
  return new Map(Object.entries(value));
}

function isId(value: unknown): value is string {
  return typeof value === 'string' && value.length > 0 && value.length <= MAX_ID_LENGTH;
}

function isCount(value: unknown, max = Number.MAX_SAFE_INTEGER): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && value <= max;
}

/** Parses an untrusted join; null when it is malformed. */
export function parseJoin(value: unknown): JoinRequest | null {
  const fields = record(value);
  if (!fields) return null;
  const protocol = fields.get('protocol');
  const documentId = fields.get('documentId');
  const clientId = fields.get('clientId');
  const schemaVersion = fields.get('schemaVersion');
  if (!isCount(protocol) || !isId(documentId) || !isCount(clientId, 0xffffffff)) return null;
  // An older protocol has no schemaVersion: its join is parsed all the same, to be refused `protocol-version`.
  const join: JoinRequest = {
    protocol,
    documentId,
    clientId,
    schemaVersion: isCount(schemaVersion) ? schemaVersion : 0,
  };
  for (const name of ['epoch', 'seq'] as const) {
    const given = fields.get(name) ?? undefined;
    if (given === undefined) continue;
    if (!isCount(given)) return null;
    join[name] = given;
  }
  return join;
}

/** Parses an untrusted push; null when it is malformed. Its size is judged by the room. */
export function parsePush(value: unknown): PushRequest | null {
  const fields = record(value);
  const documentId = fields?.get('documentId');
  const epoch = fields?.get('epoch');
  const batchId = fields?.get('batchId');
  const update = bytesOf(fields?.get('update'));
  if (!isId(documentId) || !isCount(epoch) || typeof batchId !== 'string' || !UUID.test(batchId) || !update)
    return null;
  return { documentId, epoch, batchId: batchId.toLowerCase(), update };
}

/** Parses an untrusted leave; null when it is malformed. */
export function parseLeave(value: unknown): LeaveRequest | null {
  const documentId = record(value)?.get('documentId');
  return isId(documentId) ? { documentId } : null;
}

/** Parses an untrusted presence; null when it is malformed. Its size is judged by the room. */
export function parsePresence(value: unknown): PresenceRequest | null {
  const fields = record(value);
  const documentId = fields?.get('documentId');
  if (!isId(documentId)) return null;
  const given = fields?.get('state') ?? null;
  if (given === null) return { documentId, state: null };
  const state = bytesOf(given);
  return state ? { documentId, state } : null;
}
