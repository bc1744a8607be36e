import type { Socket } from 'socket.io';
import * as parser from 'socket.io-msgpack-parser';
import { freeLineOf, waitingFor } from './line.js';

/** One event, ready for any connection. */
export interface EventFrame {
  /** What the message format makes of it. */
  bytes: Buffer;
  /** The same as it goes on the line of a WebSocket, header and all, in one piece: nothing is left to do for each. */
  onTheLine: Buffer;
}

const encoder = new parser.Encoder();
const BINARY = 0x82;

/** Encodes an event once, for everybody who receives it. */
export function frameOf(event: string, message: unknown): EventFrame {
  // An array of one buffer, whatever the types of the package say.
  const encoded: unknown = encoder.encode({ type: parser.PacketType.EVENT, nsp: '/', data: [event, message] });
  const frame: unknown = Array.isArray(encoded) ? encoded[0] : encoded;
  if (!Buffer.isBuffer(frame)) throw new Error('the message format gave no bytes');
  return { bytes: frame, onTheLine: Buffer.concat([headerOf(frame), frame]) };
}

/** Sends a frame as it is, on whatever transport the connection has. */
export function sendFrame(socket: Socket, frame: EventFrame): void {
  if (!socket.connected) return;
  const line = freeLineOf(socket);
  if (line) line.write(frame.onTheLine);
  else socket.conn.write(frame.bytes, { compress: false });
}

/** A whole binary message of a server: final, not masked, not compressed (RFC 6455, 5.2). */
function headerOf({ byteLength }: Buffer): Buffer {
  if (byteLength < 126) return Buffer.from([BINARY, byteLength]);
  const header = Buffer.alloc(byteLength < 65_536 ? 4 : 10);
  header.writeUInt8(BINARY, 0);
  header.writeUInt8(byteLength < 65_536 ? 126 : 127, 1);
  if (byteLength < 65_536) header.writeUInt16BE(byteLength, 2);
  else header.writeBigUInt64BE(BigInt(byteLength), 2);
  return header;
}

/** What waits on this server for a client that reads more slowly than it is told. */
export function unsentTo(socket: Socket): { frames: number; bytes: number } {
  const frames = waitingFor(socket.conn);
  const line: unknown = Reflect.get(socket.conn.transport, 'socket');
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
