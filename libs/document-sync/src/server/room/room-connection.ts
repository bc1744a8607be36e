import type { ClosedEvent, PresenceEvent, UpdateEvent } from '../../protocol/messages.js';

export type ServerMessage =
  | { kind: 'update'; event: UpdateEvent }
  | { kind: 'presence'; event: PresenceEvent }
  | { kind: 'closed'; event: ClosedEvent };

/** The signed-in member of a connection. */
export interface RoomMember {
  /** the same for one person in every session; owner of clientIDs */
  memberKey: string;
  /** 1 to 8; when absent, the room gives the smallest free one */
  number?: number;
}

/** One signed-in socket. The same object joins any number of documents. */
export interface RoomConnection {
  readonly member: RoomMember;
  /** Must not throw. All connections of a room get the same message object, so its encoding may be cached. */
  send(message: ServerMessage): void;
  /** What waits to be sent to a slow client; absent when unknown. */
  unsent?(): { frames: number; bytes: number };
}
