import { type JoinRequest, PROTOCOL_VERSION } from '../protocol.js';
import type { Schedule } from '../schedule.js';
import type { DeviceStore } from './device-store.js';
import type { DocumentChannel } from './document-channel.js';

export interface DocumentConnectionOptions {
  documentId: string;
  channel: DocumentChannel;
  /** newest schema that this client understands; a newer document is read only */
  schemaVersion: number;
  /** keeps what is not acknowledged when the page is lost; without it, that lasts as long as the page */
  device?: DeviceStore;
  schedule?: Schedule;
  random?: () => number;
}

/** Before the first join that works: of no document. */
export const NO_EPOCH = -1;

/** Asks for a document, or, once its `epoch` is known, for what is missing after `seq`. */
export function joinRequest(
  { documentId, schemaVersion }: DocumentConnectionOptions,
  clientId: number,
  epoch: number | undefined,
  seq: number,
): JoinRequest {
  const request = { protocol: PROTOCOL_VERSION, documentId, clientId, schemaVersion };
  return epoch === undefined ? request : { ...request, epoch, seq };
}
