import { ENTER_MEETING, LEAVE_MEETING } from '@passerelle/contracts';
import { CLIENT_EVENTS, PROTOCOL_VERSION } from '@passerelle/document-sync';
import { SHEET_SCHEMA_VERSION } from '@passerelle/sheet';
import { randomInt, randomUUID } from 'node:crypto';
import type { Server } from 'socket.io';
import type { Socket } from 'socket.io-client';
import { Announcer } from '../../platform/live/announcer.js';
import type { TestApp } from '../test-app.js';

interface Named {
  meetingId: string;
  documentId: string;
}

const EMPTY_UPDATE = Buffer.from([0, 0]);

/** What each message says of a meeting or of a document. */
const MESSAGES: Readonly<Record<string, (named: Named) => object>> = {
  [ENTER_MEETING]: ({ meetingId }) => ({ meetingId, following: true, unsaved: false, itemId: null }),
  [LEAVE_MEETING]: ({ meetingId }) => ({ meetingId }),
  [CLIENT_EVENTS.join]: ({ documentId }) => ({
    ...{ protocol: PROTOCOL_VERSION, documentId, schemaVersion: SHEET_SCHEMA_VERSION },
    clientId: randomInt(2, 2 ** 31),
  }),
  [CLIENT_EVENTS.push]: ({ documentId }) => ({
    ...{ documentId, epoch: 1, batchId: randomUUID(), update: EMPTY_UPDATE },
  }),
};

/** Messages that the server answers to nobody: what they name is judged as with the others, or ignored. */
export const UNANSWERED: readonly string[] = [CLIENT_EVENTS.leave, CLIENT_EVENTS.presence];

/** The messages that the server hears from a connection. */
export function heardMessages(app: TestApp, socket: Socket): string[] {
  const { server } = app.get(Announcer) as unknown as { server: Server };
  const names = server.sockets.sockets.get(socket.id ?? '')?.eventNames() ?? [];
  return names.map(String).filter((name) => name.includes('.'));
}

/** What is answered: accepted, or the code of the refusal. What a member's own device keeps is told apart by its key. */
export async function sendMessage(socket: Socket, name: string, named: Named): Promise<string> {
  const answer = (await socket.timeout(5000).emitWithAck(name, MESSAGES[name]?.(named))) as Record<string, unknown>;
  const { localKey: _ofTheirDevice, batchId: _theirs, ...told } = answer;
  return 'refused' in told ? JSON.stringify(told) : 'accepted';
}
