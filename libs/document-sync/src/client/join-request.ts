import * as Y from 'yjs';
import { type JoinRequest, PROTOCOL_VERSION } from '../protocol.js';
import type { DocumentConnectionOptions } from './connection-options.js';

/** What is asked at the door: the whole document, or what is missing here of the epoch that is known. */
export function joinRequest(
  { documentId }: DocumentConnectionOptions,
  doc: Y.Doc,
  epoch: number | undefined,
): JoinRequest {
  const request: JoinRequest = { protocol: PROTOCOL_VERSION, documentId, clientId: doc.clientID };
  return epoch === undefined ? request : { ...request, epoch, stateVector: Y.encodeStateVector(doc) };
}
