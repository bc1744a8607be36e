import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server, type Socket } from 'socket.io';
import { io, type Socket as Client } from 'socket.io-client';
import * as parser from 'socket.io-msgpack-parser';
import { frameOf, sendFrame, unsentTo } from './event-frame.js';

/** Beyond this, a client gets nothing more until it has read (slow-consumer.ts of document-sync). */
const MIB = 1024 * 1024;

let server: Server;
let address: string;
const clients: Client[] = [];

beforeEach(async () => {
  const http = createServer();
  server = new Server(http, { parser, perMessageDeflate: false });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
});
afterEach(async () => {
  for (const client of clients.splice(0)) client.disconnect();
  await server.close();
});

/** A client on one transport, and its connection on the server. */
async function connect(transport: 'websocket' | 'polling'): Promise<{ client: Client; socket: Socket }> {
  const arrived = new Promise<Socket>((resolve) => server.once('connection', resolve));
  const client = io(address, { parser, transports: [transport], forceNew: true });
  clients.push(client);
  return { client, socket: await arrived };
}

it('one frame, built once, is the same event for everybody, on both transports', async () => {
  const encode = jest.spyOn(parser.Encoder.prototype, 'encode');
  const everybody = [await connect('websocket'), await connect('polling'), await connect('websocket')];
  const received = everybody.map(({ client }) => new Promise((resolve) => client.once('sheet.update', resolve)));
  encode.mockClear();
  const frame = frameOf('sheet.update', { seq: 7, update: Buffer.from([0, 1, 255]) });
  for (const { socket } of everybody) sendFrame(socket, frame);
  for (const message of await Promise.all(received))
    expect(message).toEqual({ seq: 7, update: Buffer.from([0, 1, 255]) });
  expect(encode).toHaveBeenCalledTimes(1);
  encode.mockRestore();
});

it('engine.io writes the finished frame to a WebSocket as it is, and the bytes to any other transport', async () => {
  const everybody = [await connect('websocket'), await connect('polling')];
  const received = everybody.map(({ client }) => new Promise((resolve) => client.once('a', resolve)));
  const mixed = { ...frameOf('a', 'by polling'), options: frameOf('a', 'by WebSocket').options };
  for (const { socket } of everybody) sendFrame(socket, mixed);
  expect(await Promise.all(received)).toEqual(['by WebSocket', 'by polling']);
});

it('frames and what socket.io sends itself arrive in their order', async () => {
  const { client, socket } = await connect('websocket');
  const seen: unknown[] = [];
  const all = new Promise<void>((resolve) => client.onAny((_event, at: number) => seen.push(at) === 4 && resolve()));
  socket.emit('b', 1);
  sendFrame(socket, frameOf('a', 2));
  socket.emit('b', 3);
  sendFrame(socket, frameOf('a', 4));
  await all;
  expect(seen).toEqual([1, 2, 3, 4]);
});

it.each([1, 90, 110, 130, 60_000, 65_490, 65_530, 65_560, 200_000])('%i bytes arrive whole', async (size) => {
  const everybody = [await connect('websocket'), await connect('polling')];
  const bytes = Buffer.from(Array.from({ length: size }, (_, at) => at % 251));
  const received = everybody.map(({ client }) => new Promise((resolve) => client.once('a', resolve)));
  const frame = frameOf('a', bytes);
  for (const { socket } of everybody) sendFrame(socket, frame);
  for (const message of await Promise.all(received)) expect(bytes.equals(message as Buffer)).toBe(true);
});

it('what waits for a client that does not read is known, and goes once it reads', async () => {
  const { client, socket } = await connect('websocket');
  expect(unsentTo(socket)).toEqual({ frames: 0, bytes: 0 });
  const webSocket: unknown = Reflect.get(client.io.engine.transport, 'ws');
  const raw: unknown = typeof webSocket === 'object' && webSocket !== null ? Reflect.get(webSocket, '_socket') : null;
  if (!isPausable(raw)) throw new Error('the socket of the client can not be paused');
  raw.pause();
  let read = 0;
  const all = new Promise<void>((resolve) => client.on('large', () => ++read === 64 && resolve()));
  const frame = frameOf('large', Buffer.alloc(MIB / 4));
  for (let at = 0; at < 64; at += 1) {
    sendFrame(socket, frame);
    await new Promise(setImmediate);
  }
  const { frames, bytes } = unsentTo(socket);
  expect(frames).toBeGreaterThan(4);
  expect(bytes).toBeGreaterThan(MIB);
  // Those that engine.io keeps, and besides them what the WebSocket has not sent of the last one that it got.
  expect(bytes - frames * frame.bytes.length).toBeGreaterThan(0);
  raw.resume();
  await all;
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(unsentTo(socket)).toEqual({ frames: 0, bytes: 0 });
});

it('nothing is sent to somebody who has gone', async () => {
  const { client, socket } = await connect('websocket');
  const gone = new Promise((resolve) => socket.once('disconnect', resolve));
  client.disconnect();
  await gone;
  expect(() => sendFrame(socket, frameOf('a', 1))).not.toThrow();
});

function isPausable(raw: unknown): raw is { pause: () => void; resume: () => void } {
  return typeof raw === 'object' && raw !== null && 'pause' in raw && 'resume' in raw;
}
