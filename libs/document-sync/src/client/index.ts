export type { ChannelListener, DocumentChannel } from './document-channel.js';
export type { ConnectionState } from './connection-state.js';
export { DocumentConnection, type DocumentConnectionOptions } from './document-connection.js';
export { Presence } from './presence.js';
