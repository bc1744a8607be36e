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
