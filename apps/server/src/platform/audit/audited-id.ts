const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** An id as a client wrote it, for an audit row; null for what is no id: no text of a request is kept. */
export function auditedId(written: unknown): string | null {
  return typeof written === 'string' && UUID.test(written) ? written : null;
}
