import type { Refused } from './refusal-codes.js';

/** The messages between client and server. What they mean (DOC-1…) is in PROTOCOL.md. */
export const PROTOCOL_VERSION = 2;

/** Largest update of one push, in bytes. */
export const MAX_UPDATE_BYTES = 64 * 1024;
/** Largest number of clock units (characters, nodes, marks) that one push may add. */
export const MAX_CLOCK_UNITS = 65_536;
/** Largest presence (a caret, opaque to the server) of one client, in bytes. */
export const MAX_PRESENCE_BYTES = 256;
/** Members are distinguished by a number from 1 to this, given by the server: a client chooses no colour. */
export const PRESENCE_NUMBERS = 8;

/** Event names for a channel over a socket. Join and push are answered by an acknowledgement. */
export const CLIENT_EVENTS = {
  join: 'sheet.join',
  push: 'sheet.push',
  leave: 'sheet.leave',
  presence: 'sheet.presence',
} as const;
export const SERVER_EVENTS = { update: 'sheet.update', presence: 'sheet.presence', closed: 'sheet.closed' } as const;

export interface JoinRequest {
  protocol: number;
  documentId: string;
  /** Yjs clientID (uint32) under which this client will write */
  clientId: number;
  /** newest schema that this client understands; it may only read a newer document */
  schemaVersion: number;
  /** epoch of what the client already has; another one is refused `stale-epoch` */
  epoch?: number;
  /** sequence number up to which the client already has every row of that epoch */
  seq?: number;
}
export interface JoinAccepted {
  ok: true;
  epoch: number;
  /** sequence number up to which `state` and `tail` together are complete */
  seq: number;
  /** Yjs V1 update: the document as of an earlier row; null when `tail` alone completes what the client has */
  state: Uint8Array | null;
  /** updates of the rows committed after `state`, in order */
  tail: Uint8Array[];
  canWrite: boolean;
  schemaVersion: number;
  /** presence of the other clients */
  presence: PresenceState[];
  /** 32 bytes, of this member for this document: seals what the device keeps of it; never stored on the device */
  localKey?: Uint8Array;
}
export interface JoinRefused extends Refused {
  /** with `destroyed` and `not-allowed`: unseals what its author left on this device, which is then shown to them */
  localKey?: Uint8Array;
}
export type JoinReply = JoinAccepted | JoinRefused;

export interface PushRequest {
  documentId: string;
  epoch: number;
  /** uuid chosen by the client; the same push sent again gets the same answer */
  batchId: string;
  /** Yjs V1 update */
  update: Uint8Array;
}
export interface PushAccepted {
  ok: true;
  batchId: string;
  /** sequence number of the committed row */
  seq: number;
}
export interface PushRefused extends Refused {
  batchId: string;
}
export type PushReply = PushAccepted | PushRefused;

export interface LeaveRequest {
  documentId: string;
}

export interface PresenceRequest {
  documentId: string;
  /** opaque to the server, at most MAX_PRESENCE_BYTES; null removes the caret */
  state: Uint8Array | null;
}

/** A committed update of another client. */
export interface UpdateEvent {
  documentId: string;
  epoch: number;
  seq: number;
  update: Uint8Array;
}

/** Identity is set by the server; only `state` comes from the other client. */
export interface PresenceState {
  clientId: number;
  memberKey: string;
  name: string;
  /** 1 to 8 */
  number: number;
  state: Uint8Array | null;
}
export interface PresenceEvent {
  documentId: string;
  states: PresenceState[];
}

/** `destroyed`: for good. `rights-changed`, `reload`: join again, rights are judged again. */
export type ClosedReason = 'destroyed' | 'rights-changed' | 'reload';
export interface ClosedEvent {
  documentId: string;
  reason: ClosedReason;
}
