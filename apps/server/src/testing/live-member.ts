import {
  CLIENT_EVENTS,
  unpackJoin,
  PROTOCOL_VERSION,
  type JoinReply,
  type PackedJoin,
  type PushReply,
} from '@passerelle/document-sync';
import { SHEET_SCHEMA_VERSION } from '@passerelle/sheet';
import { randomInt, randomUUID } from 'node:crypto';
import { io, type Socket } from 'socket.io-client';
import * as parser from 'socket.io-msgpack-parser';
import * as Y from 'yjs';

const PATIENCE_MS = 5000;

/**
 * The live connection of somebody signed in, as a browser opens it. `auth` is what the page says of itself: the account for
 * which it was drawn.
 */
export async function connectLive(
  address: string,
  cookie: string,
  { origin = address, auth = {} }: { origin?: string; auth?: { accountId?: string } } = {},
): Promise<Socket> {
  const extraHeaders = { cookie, origin };
  const options = { transports: ['websocket'], parser, extraHeaders, auth, reconnection: false, forceNew: true };
  const socket = io(address, options);
  try {
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve);
      socket.once('connect_error', reject);
    });
  } catch (error) {
    socket.disconnect();
    throw error;
  }
  return socket;
}

export async function joinDocument(
  socket: Socket,
  documentId: string,
  clientId = randomInt(2, 2 ** 31),
): Promise<JoinReply> {
  const request = { protocol: PROTOCOL_VERSION, documentId, clientId, schemaVersion: SHEET_SCHEMA_VERSION };
  const carried: unknown = await socket.timeout(PATIENCE_MS).emitWithAck(CLIENT_EVENTS.join, request);
  return unpackJoin(carried as PackedJoin);
}

/**
 * The answer to whom a document is closed: the same whether or not it exists, with the key of what their own device keeps
 * of it, and nothing of the document.
 */
export function expectNotAllowed(reply: JoinReply): void {
  expect(reply).toEqual({ ok: false, refused: 'not-allowed', localKey: expect.any(Uint8Array) as unknown });
}

/** What somebody who has just joined reads; throws when they were refused. */
export function readJoined(joined: JoinReply, doc = new Y.Doc()): Y.Doc {
  if (!joined.ok) throw new Error(`not joined: ${joined.refused}`);
  for (const update of joined.state ? [joined.state, ...joined.tail] : joined.tail) Y.applyUpdate(doc, update);
  return doc;
}

/** Joins a document and adds a paragraph to one of its texts, as an editor would; answers what the server said. */
export function typeIn(socket: Socket, documentId: string, root: string, text: string): Promise<PushReply> {
  return changeIn(socket, documentId, (doc) => {
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, [new Y.XmlText(text)]);
    doc.getXmlFragment(root).push([paragraph]);
  });
}

/** Erases the last paragraphs of a text, all but the first one unless said otherwise. */
export function eraseText(socket: Socket, documentId: string, root: string, paragraphs?: number): Promise<PushReply> {
  return changeIn(socket, documentId, (doc) => {
    const fragment = doc.getXmlFragment(root);
    const count = paragraphs ?? fragment.length - 1;
    fragment.delete(fragment.length - count, count);
  });
}

async function changeIn(socket: Socket, documentId: string, change: (doc: Y.Doc) => void): Promise<PushReply> {
  const doc = new Y.Doc();
  const joined = await joinDocument(socket, documentId, doc.clientID);
  if (!joined.ok) return { ...joined, batchId: '' };
  readJoined(joined, doc);
  const before = Y.encodeStateVector(doc);
  change(doc);
  const update = Buffer.from(Y.encodeStateAsUpdate(doc, before));
  const request = { documentId, epoch: joined.epoch, batchId: randomUUID(), update };
  return (await socket.timeout(PATIENCE_MS).emitWithAck(CLIENT_EVENTS.push, request)) as PushReply;
}
