export type { ChannelListener, DocumentChannel } from './document-channel.js';
export { type ConnectionState, NOT_OPENED } from './connection-state.js';
export type { DeviceStore, SealedRecord } from './device-store.js';
export type { DocumentConnectionOptions } from './connection-options.js';
export { DocumentConnection } from './document-connection.js';
export { Presence } from './presence.js';
export type { Hold } from './remote-changes.js';
