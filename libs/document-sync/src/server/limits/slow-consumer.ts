import type { RoomConnection } from '../room/room-connection.js';

/** Beyond this, presence is no longer sent to a client: the next one will do. */
const PRESENCE_SKIPPED_BEYOND = { frames: 16, bytes: 64 * 1024 };
/** Beyond this, updates are no longer sent: joining again later costs less. */
const SLOW_CONSUMER_BEYOND = { frames: 200, bytes: 1024 * 1024 };

const isBeyond = (connection: RoomConnection, bound: { frames: number; bytes: number }): boolean => {
  const unsent = connection.unsent?.();
  return unsent !== undefined && (unsent.frames > bound.frames || unsent.bytes > bound.bytes);
};

/** True when presence must not be added to what waits for this client. */
export function mustSkipPresence(connection: RoomConnection): boolean {
  return isBeyond(connection, PRESENCE_SKIPPED_BEYOND);
}

/** True when nothing must be added to what waits for this client. */
export function isSlowConsumer(connection: RoomConnection): boolean {
  return isBeyond(connection, SLOW_CONSUMER_BEYOND);
}
