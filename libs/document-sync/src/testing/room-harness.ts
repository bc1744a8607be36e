import * as Y from 'yjs';
import { type JoinAccepted, type JoinRequest, PROTOCOL_VERSION, type PushReply } from '../protocol/messages.js';
import type { RoomConnection, ServerMessage } from '../server/room/room-connection.js';
import { TEST_DOCUMENT, firstText, SyncHarness } from './sync-harness.js';

const documentId = TEST_DOCUMENT;

/** Some batch ids. */
export const BATCHES = Array.from({ length: 8 }, (_, index) => `00000000-0000-4000-8000-00000000000${index}`);

/** A connection of a member as the rooms see it, without a client. */
export function aConnection(memberKey: string) {
  const sent: ServerMessage[] = [];
  const connection: RoomConnection = { member: { memberKey }, send: (m) => sent.push(m) };
  const updates = () => sent.flatMap((message) => (message.kind === 'update' ? [message.event] : []));
  return { connection, sent, updates };
}

/** The join of a page that understands the document. */
export function aJoin(clientId: number): JoinRequest {
  return { protocol: PROTOCOL_VERSION, documentId, clientId, schemaVersion: 1 };
}

/** A harness for tests that call the rooms directly. */
export class RoomHarness extends SyncHarness {
  async joined(connection: RoomConnection, clientId: number, has: Partial<JoinRequest> = {}): Promise<JoinAccepted> {
    const reply = await this.rooms.join(connection, { ...aJoin(clientId), ...has });
    if (!reply.ok) throw new Error(reply.refused);
    return reply;
  }

  /** A writer that has joined, and what it types. */
  async aWriter(memberKey: string, clientId: number) {
    const end = aConnection(memberKey);
    const reply = await this.joined(end.connection, clientId);
    const doc = new Y.Doc();
    doc.clientID = clientId;
    for (const update of reply.state ? [reply.state, ...reply.tail] : reply.tail) Y.applyUpdate(doc, update);
    const typed: Uint8Array[] = [];
    doc.on('update', (update: Uint8Array) => typed.push(update));
    const type = (text: string): Uint8Array => {
      firstText(doc).insert(firstText(doc).length, text);
      return typed.at(-1) ?? new Uint8Array();
    };
    const push = (batch: number, update: Uint8Array, epoch = reply.epoch): Promise<PushReply> =>
      this.rooms.push(end.connection, { documentId, epoch, batchId: BATCHES[batch] ?? '', update });
    return { ...end, reply, type, push };
  }
}
