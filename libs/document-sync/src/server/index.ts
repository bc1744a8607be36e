export type { AppendOutcome, Batch, DocumentStore, StoredDocument, StoredUpdate } from './document-store.js';
export { type DocumentShape, type OpenShape, type ShapeOfDocument, TEXT_NODE } from './document-shape.js';
export type { CommittedUpdate, CommitWatch } from './commit-watch.js';
export type { RoomConnection, RoomMember, ServerMessage } from './room-connection.js';
export { foldLog } from './fold-log.js';
export { openStored } from './open-stored.js';
export { type PushRate, USUAL_PUSH_RATE } from './push-rate.js';
export { DocumentRooms, type DocumentRoomsOptions } from './document-rooms.js';
export { MemoryDocumentStore } from './memory-document-store.js';
