import type { Socket } from 'socket.io';
import * as parser from 'socket.io-msgpack-parser';

/** One event, encoded once for all its recipients. */
export interface EventFrame {
  /** In the message format: what a connection by long-polling gets. */
  bytes: Buffer;
  /**
   * The same as a finished WebSocket frame, for engine.io to write as it is: `wsPreEncodedFrame`, since its 6.3.0, is
   * how socket.io's own broadcasts of text are sent. An engine.io that knows it no more would frame `bytes` for each
   * recipient.
   */
  options: { compress: false; wsPreEncodedFrame: [Buffer] };
}

const encoder = new parser.Encoder();
const BINARY = 0x82;

export function frameOf(event: string, message: unknown): EventFrame {
  // An array of one buffer, whatever the types of the package say.
  const encoded: unknown = encoder.encode({ type: parser.PacketType.EVENT, nsp: '/', data: [event, message] });
  const bytes: unknown = Array.isArray(encoded) ? encoded[0] : encoded;
  if (!Buffer.isBuffer(bytes)) throw new Error('the message format gave no bytes');
  // In one piece: engine.io would write two pieces of a frame one after the other, to each recipient.
  const frame = Buffer.concat([headerOf(bytes), bytes]);
  return { bytes, options: { compress: false, wsPreEncodedFrame: [frame] } };
}

/** Sends a frame on the transport of the connection, after all that was sent to it before. */
export function sendFrame(socket: Socket, { bytes, options }: EventFrame): void {
  if (socket.connected) socket.conn.write(bytes, options);
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

/**
 * What waits on this server for a client that reads more slowly than it is sent. engine.io has no public API for either
 * part: the packets that it keeps until its transport is free, and the bytes that the WebSocket below has not sent.
 */
export function unsentTo({ conn }: Socket): { frames: number; bytes: number } {
  const packets: unknown = Reflect.get(conn, 'writeBuffer');
  const webSocket: unknown = Reflect.get(conn.transport, 'socket');
  const waiting: readonly unknown[] = Array.isArray(packets) ? packets : [];
  const buffered = isMeasured(webSocket) ? webSocket.bufferedAmount : 0;
  return { frames: waiting.length, bytes: waiting.reduce((sum: number, packet) => sum + sizeOf(packet), buffered) };
}

function isMeasured(webSocket: unknown): webSocket is { bufferedAmount: number } {
  return (
    typeof webSocket === 'object' &&
    webSocket !== null &&
    'bufferedAmount' in webSocket &&
    typeof webSocket.bufferedAmount === 'number'
  );
}

function sizeOf(packet: unknown): number {
  if (typeof packet !== 'object' || packet === null || !('data' in packet)) return 0;
  const { data } = packet;
  return Buffer.isBuffer(data) || typeof data === 'string' ? data.length : 0;
}
