import type { ClosedEvent, PresenceEvent, UpdateEvent } from '../../protocol/messages.js';

export type ServerMessage =
  | { kind: 'update'; event: UpdateEvent }
  | { kind: 'presence'; event: PresenceEvent }
  | { kind: 'closed'; event: ClosedEvent };

/** Who is behind a connection, as the server knows it. */
export interface RoomMember {
  /** stable for one person in this product; owner of clientIDs */
  memberKey: string;
  /** shown beside the caret */
  name: string;
  /** 1 to 8; when absent, the room gives the smallest that is free in it */
  number?: number;
}

/** One signed-in socket. The same object joins any number of documents. */
export interface RoomConnection {
  readonly member: RoomMember;
  /** Judged at each push, so that a right taken away stops the very next message. */
  mayWrite(documentId: string): Promise<boolean>;
  /** Must not throw. The same message object goes to everyone of a room: its encoding may be kept. */
  send(message: ServerMessage): void;
  /** What waits for a client that reads more slowly than it is told; nothing when not known. */
  unsent?(): { frames: number; bytes: number };
}
