import { Socket as TcpSocket } from 'node:net';
import type { Socket } from 'socket.io';

const OPEN = 1;

/** The parts of engine.io and of ws that stand between an event and its line, as far as they are what we know. */
interface Line {
  /** ws, or nothing on another transport. */
  webSocket: object;
  tcp: TcpSocket;
}

/** By transport: a connection that is upgraded gets another one. */
const lines = new WeakMap<object, Line | null>();

/**
 * The TCP socket of a connection, when a finished WebSocket frame may be written to it at this moment: nothing of
 * engine.io's own is waiting before it. Null otherwise, and whenever the packages are not made as we know them: what is
 * sent then takes the usual way. engine.io does for each recipient what is done here once a frame; with a hundred people
 * in a room that is most of the work.
 */
export function freeLineOf({ conn }: Socket): TcpSocket | null {
  const { transport, readyState } = conn;
  if (readyState !== 'open' || !transport.writable || waitingFor(conn).length > 0) return null;
  const line = lines.get(transport) ?? lineOf(transport);
  return line && Reflect.get(line.webSocket, 'readyState') === OPEN && line.tcp.writable ? line.tcp : null;
}

/** Frames that engine.io keeps until its transport is free. */
export function waitingFor(conn: Socket['conn']): readonly unknown[] {
  const waiting: unknown = Reflect.get(conn, 'writeBuffer');
  return Array.isArray(waiting) ? waiting : [];
}

function lineOf(transport: Socket['conn']['transport']): Line | null {
  const webSocket: unknown = transport.name === 'websocket' ? Reflect.get(transport, 'socket') : null;
  const tcp: unknown = isObject(webSocket) ? Reflect.get(webSocket, '_socket') : null;
  const line = isObject(webSocket) && tcp instanceof TcpSocket ? { webSocket, tcp } : null;
  lines.set(transport, line);
  return line;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
