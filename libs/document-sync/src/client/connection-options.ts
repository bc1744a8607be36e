import type { Schedule } from '../schedule.js';
import type { DeviceStore } from './device-store.js';
import type { DocumentChannel } from './document-channel.js';

export interface DocumentConnectionOptions {
  documentId: string;
  channel: DocumentChannel;
  /** newest schema that this client understands; it may only read a newer document */
  schemaVersion: number;
  /** keeps unacknowledged changes when the page is lost; without it they are lost with the page */
  device?: DeviceStore;
  /** `not-allowed` to the first join may pass, as after a cut: it is asked again for some seconds */
  refusalMayPass?: boolean;
  schedule?: Schedule;
  random?: () => number;
}
