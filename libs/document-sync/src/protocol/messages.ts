/** Everything the two halves say to each other. The rules (DOC-1…) are in PROTOCOL.md. */
export const PROTOCOL_VERSION = 2;

/** Largest update of one push, in bytes. */
export const MAX_UPDATE_BYTES = 64 * 1024;
/** Largest number of clock units (characters, nodes, marks) that one push may add. */
export const MAX_CLOCK_UNITS = 65_536;
/** Largest opaque presence of one client (a caret), in bytes. */
export const MAX_PRESENCE_BYTES = 256;
/** People are shown by a number, never by a colour that they could choose. */
export const PRESENCE_NUMBERS = 8;

/** Names of the events when a socket carries the messages; the first four are answered by an acknowledgement. */
export const CLIENT_EVENTS = {
  join: 'sheet.join',
  push: 'sheet.push',
  leave: 'sheet.leave',
  presence: 'sheet.presence',
} as const;
export const SERVER_EVENTS = { update: 'sheet.update', presence: 'sheet.presence', closed: 'sheet.closed' } as const;

export const REFUSAL_CODES = [
  /** may not read this document, or has not joined it */
  'not-allowed',
  /** may read, may not write at this moment */
  'read-only',
  /** the document was purged, erased or restored since the client loaded it */
  'stale-epoch',
  /** over MAX_UPDATE_BYTES or MAX_CLOCK_UNITS */
  'too-large',
  /** not the message, or not the V1 update, that it claims to be */
  'malformed',
  /** holds structs of a clientID that is not registered to this member */
  'foreign-client',
  /** a clientID's structs do not start at the server's next clock */
  'clock-gap',
  /** refers to content that the server does not have */
  'leaves-pending',
  /** outside the allowed shape of the document */
  'shape',
  /** the document no longer exists */
  'destroyed',
  /** could not be stored or loaded now: the same message may be sent again */
  'unavailable',
  /** more at once than the server takes from one client: the same message may be sent again, later */
  'too-many',
  /** the two halves do not speak the same protocol: reload the page */
  'protocol-version',
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

export interface Refused {
  ok: false;
  refused: RefusalCode;
}

export interface JoinRequest {
  protocol: number;
  documentId: string;
  /** Yjs clientID (uint32) under which this client will write */
  clientId: number;
  /** newest schema that this client understands: of a newer document it reads only */
  schemaVersion: number;
  /** epoch of what the client already has; a different one is refused `stale-epoch` */
  epoch?: number;
  /** sequence number up to which the client already has every row of that epoch */
  seq?: number;
}
export interface JoinAccepted {
  ok: true;
  epoch: number;
  /** sequence number up to which `state` and `tail` together are complete */
  seq: number;
  /** Yjs V1 update: the document as it was a moment ago; null when `tail` alone completes what the client has */
  state: Uint8Array | null;
  /** the rows committed since then, in order */
  tail: Uint8Array[];
  canWrite: boolean;
  schemaVersion: number;
  /** the others' carets at this moment */
  presence: PresenceState[];
  /** 32 bytes, of this member for this document: closes what the device keeps of it; never stored there */
  localKey?: Uint8Array;
}
export interface JoinRefused extends Refused {
  /** of a document that was destroyed: opens what its author had left on this device, so that it is given back */
  localKey?: Uint8Array;
}
export type JoinReply = JoinAccepted | JoinRefused;

export interface PushRequest {
  documentId: string;
  epoch: number;
  /** uuid chosen by the client; the same batch sent again gets the same answer */
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
  /** opaque to the server, at most MAX_PRESENCE_BYTES; null takes the caret away */
  state: Uint8Array | null;
}

/** A committed update of somebody else. */
export interface UpdateEvent {
  documentId: string;
  epoch: number;
  seq: number;
  update: Uint8Array;
}

/** Identity is stamped by the server; only `state` comes from the other client. */
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

/** `destroyed`: for ever. `rights-changed`, `reload`: join again and be judged again. */
export type ClosedReason = 'destroyed' | 'rights-changed' | 'reload';
export interface ClosedEvent {
  documentId: string;
  reason: ClosedReason;
}
