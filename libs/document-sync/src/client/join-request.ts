import { type JoinRequest, PROTOCOL_VERSION } from '../protocol/messages.js';
import type { DocumentConnectionOptions } from './connection-options.js';

/** Asks for the whole document the first time, then for the rows that are missing since. */
export function joinRequest(
  { documentId, schemaVersion }: DocumentConnectionOptions,
  clientId: number,
  known: { epoch: number | undefined; seq: number },
): JoinRequest {
  const request = { protocol: PROTOCOL_VERSION, documentId, clientId, schemaVersion };
  return known.epoch === undefined ? request : { ...request, epoch: known.epoch, seq: known.seq };
}
