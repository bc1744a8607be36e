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
import { io, type Socket } from 'socket.io-client';
import * as parser from 'socket.io-msgpack-parser';

/** What the socket of a member connects with. */
export interface ClientSocketOptions {
  address: string;
  headers: Record<string, string>;
}

const ANSWER_WITHIN_MS = 10_000;

/** A connection of its own for each page, as the web client opens it, but quicker to come back. */
export function openSocket(member: ClientSocketOptions, address = member.address): Socket {
  return io(address, {
    forceNew: true,
    transports: ['websocket'],
    parser,
    extraHeaders: member.headers,
    reconnectionDelay: 100,
    reconnectionDelayMax: 1_000,
    randomizationFactor: 0.6,
  });
}

/** The message format takes Node's Buffer for bytes, and chokes on what is not set. */
function outgoing(message: object): object {
  const fields = Object.entries(message).filter(([, value]) => value !== undefined);
  return Object.fromEntries(
    fields.map(([name, value]: [string, unknown]) => [name, value instanceof Uint8Array ? Buffer.from(value) : value]),
  );
}

const received = (value: unknown): Uint8Array => bytesOf(value) ?? new Uint8Array();

function receivedStates(states: readonly PresenceState[]): PresenceState[] {
  return states.map((one) => ({ ...one, state: one.state === null ? null : received(one.state) }));
}

async function ask<Reply>(socket: Socket, event: string, request: object): Promise<Reply> {
  // A socket that is cut would keep the message and send it after the reconnection, in the wrong order.
  if (!socket.connected) throw new Error('offline');
  return socket.timeout(ANSWER_WITHIN_MS).emitWithAck(event, outgoing(request)) as Promise<Reply>;
}

function listenOn(socket: Socket, listener: ChannelListener): () => void {
  const online = (): void => listener.online();
  const offline = (): void => listener.offline();
  const update = (event: UpdateEvent): void => listener.update({ ...event, update: received(event.update) });
  const presence = (event: PresenceEvent): void =>
    listener.presence({ ...event, states: receivedStates(event.states) });
  const closed = (event: ClosedEvent): void => listener.closed(event);
  socket.on('connect', online).on('disconnect', offline);
  socket.on(SERVER_EVENTS.update, update).on(SERVER_EVENTS.presence, presence).on(SERVER_EVENTS.closed, closed);
  return () => {
    socket.off('connect', online).off('disconnect', offline);
    socket.off(SERVER_EVENTS.update, update).off(SERVER_EVENTS.presence, presence).off(SERVER_EVENTS.closed, closed);
  };
}

/**
 * Carries the messages of a sheet as the web client does; calls back, if asked, for each update that the server
 * acknowledged.
 */
export function socketChannel(socket: Socket, acknowledged: ((update: Uint8Array) => void) | null): DocumentChannel {
  return {
    get isOnline() {
      return socket.connected;
    },
    join: async (request) => unpackJoin(await ask<PackedJoin>(socket, CLIENT_EVENTS.join, request), received),
    push: async (request) => {
      const reply = await ask<PushReply>(socket, CLIENT_EVENTS.push, request);
      if (reply.ok) acknowledged?.(request.update);
      return reply;
    },
    leave: (request) => {
      if (socket.connected) socket.emit(CLIENT_EVENTS.leave, request, () => undefined);
    },
    presence: (request) => {
      if (socket.connected) socket.volatile.emit(CLIENT_EVENTS.presence, outgoing(request), () => undefined);
    },
    listen: (listener) => listenOn(socket, listener),
  };
}
