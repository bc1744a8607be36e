import {
  bytesOf,
  CLIENT_EVENTS,
  unpackJoin,
  SERVER_EVENTS,
  type ClosedEvent,
  type PackedJoin,
  type PresenceEvent,
  type PresenceState,
  type PushReply,
  type UpdateEvent,
} from '@passerelle/document-sync';
import type { ChannelListener, DocumentChannel } from '@passerelle/document-sync/client';
import type { Socket } from 'socket.io-client';
import { isReady, onReadiness } from '../../platform/live-readiness';

const ANSWER_WITHIN_MS = 10_000;

/** The message format of the browser takes an ArrayBuffer for bytes and a typed array for an object with many keys. */
function sendable(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}

/** The same message, with its bytes as the socket carries them and without what is not set. */
export function outgoing(message: object): object {
  const fields = Object.entries(message).filter(([, value]) => value !== undefined);
  return Object.fromEntries(
    fields.map(([name, value]: [string, unknown]) => [name, value instanceof Uint8Array ? sendable(value) : value]),
  );
}

/** Bytes as they arrive: plain, or as the pair (0, bytes) that the browser makes of a typed array sent by the server. */
export function received(value: unknown): Uint8Array {
  const carried: unknown = Array.isArray(value) && value[0] === 0 ? value[1] : value;
  return bytesOf(carried) ?? new Uint8Array();
}

function receivedStates(states: readonly PresenceState[]): PresenceState[] {
  return states.map((one) => ({ ...one, state: one.state === null ? null : received(one.state) }));
}

/** Not before the server knows where this page is: some sheets are open to those in the room alone. */
const isOnline = (socket: Socket): boolean => socket.connected && isReady();

async function ask<Reply>(socket: Socket, event: string, request: object): Promise<Reply> {
  // A socket that is cut would keep the message and send it after the reconnection, in the wrong order.
  if (!isOnline(socket)) throw new Error('offline');
  return (await socket.timeout(ANSWER_WITHIN_MS).emitWithAck(event, outgoing(request))) as Reply;
}

function listenOn(socket: Socket, listener: ChannelListener): () => void {
  const stop = onReadiness({ ready: () => listener.online(), lost: () => listener.offline() });
  const update = (event: UpdateEvent): void => listener.update({ ...event, update: received(event.update) });
  const presence = (event: PresenceEvent): void =>
    listener.presence({ ...event, states: receivedStates(event.states) });
  const closed = (event: ClosedEvent): void => listener.closed(event);
  socket.on(SERVER_EVENTS.update, update).on(SERVER_EVENTS.presence, presence).on(SERVER_EVENTS.closed, closed);
  return () => {
    stop();
    socket.off(SERVER_EVENTS.update, update).off(SERVER_EVENTS.presence, presence).off(SERVER_EVENTS.closed, closed);
  };
}

/** Carries the messages of every sheet over the one live connection of the page. */
export function socketChannel(socket: Socket): DocumentChannel {
  return {
    get isOnline() {
      return isOnline(socket);
    },
    join: async (request) => unpackJoin(await ask<PackedJoin>(socket, CLIENT_EVENTS.join, request), received),
    push: (request) => ask<PushReply>(socket, CLIENT_EVENTS.push, request),
    leave: (request) => {
      if (isOnline(socket)) socket.emit(CLIENT_EVENTS.leave, request, () => undefined);
    },
    presence: (request) => {
      if (isOnline(socket)) socket.volatile.emit(CLIENT_EVENTS.presence, outgoing(request), () => undefined);
    },
    listen: (listener) => listenOn(socket, listener),
  };
}
