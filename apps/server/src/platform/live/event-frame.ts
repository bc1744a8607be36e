import type { Socket } from 'socket.io';
import * as parser from 'socket.io-msgpack-parser';

/** What the message format makes of one event, ready for any connection. */
export type EventFrame = Buffer;

const encoder = new parser.Encoder();

/** Encodes an event once, for everybody who receives it. */
export function frameOf(event: string, message: unknown): EventFrame {
  // An array of one buffer, whatever the types of the package say.
  const encoded: unknown = encoder.encode({ type: parser.PacketType.EVENT, nsp: '/', data: [event, message] });
  const frame: unknown = Array.isArray(encoded) ? encoded[0] : encoded;
  if (!Buffer.isBuffer(frame)) throw new Error('the message format gave no bytes');
  return frame;
}

/** Sends a frame as it is, on whatever transport the connection has. */
export function sendFrame(socket: Socket, frame: EventFrame): void {
  if (socket.connected) socket.conn.write(frame, { compress: false });
}

/** What waits on this server for a client that reads more slowly than it is told. */
export function unsentTo(socket: Socket): { frames: number; bytes: number } {
  const waiting: unknown = Reflect.get(socket.conn, 'writeBuffer');
  const line: unknown = Reflect.get(socket.conn.transport, 'socket');
  const frames = Array.isArray(waiting) ? waiting : [];
  const inKernel = isMeasured(line) ? line.bufferedAmount : 0;
  return { frames: frames.length, bytes: frames.reduce((sum: number, frame) => sum + sizeOf(frame), inKernel) };
}

function isMeasured(line: unknown): line is { bufferedAmount: number } {
  return (
    typeof line === 'object' && line !== null && 'bufferedAmount' in line && typeof line.bufferedAmount === 'number'
  );
}

function sizeOf(frame: unknown): number {
  if (typeof frame !== 'object' || frame === null || !('data' in frame)) return 0;
  const { data } = frame;
  return Buffer.isBuffer(data) || typeof data === 'string' ? data.length : 0;
}
