export const REFUSAL_CODES = [
  /** the member may not read this document, or this connection has not joined it */
  'not-allowed',
  /** the member may read, and may not write at this moment */
  'read-only',
  /** the document was purged, erased or restored since the client loaded it */
  'stale-epoch',
  /** over MAX_UPDATE_BYTES, MAX_CLOCK_UNITS, or the work that one update may cost */
  'too-large',
  /** not the message, or not the V1 update, that it claims to be */
  'malformed',
  /** contains structs of a clientID that is not registered to this member */
  'foreign-client',
  /** the structs of a clientID do not start at the server's next clock */
  'clock-gap',
  /** refers to content that the server does not have */
  'leaves-pending',
  /** outside the allowed shape of the document */
  'shape',
  /** the document no longer exists */
  'destroyed',
  /** could not be stored or loaded now: the same message may be sent again */
  'unavailable',
  /** over the rate of one connection: the same message may be sent again, later */
  'too-many',
  /** client and server speak different versions of the protocol: reload the page */
  'protocol-version',
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

export interface Refused {
  ok: false;
  refused: RefusalCode;
}
