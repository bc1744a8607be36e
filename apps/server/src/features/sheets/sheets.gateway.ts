import { WebSocketGateway, type OnGatewayConnection, type OnGatewayDisconnect } from '@nestjs/websockets';
import { presenceNumber } from '@passerelle/domain';
import {
  CLIENT_EVENTS,
  parseJoin,
  parseLeave,
  parsePresence,
  parsePush,
  SERVER_EVENTS,
  type JoinAccepted,
  type PackedJoin,
  type PushReply,
} from '@passerelle/document-sync';
import type { RoomConnection, ServerMessage } from '@passerelle/document-sync/server';
import type { Socket } from 'socket.io';
import { answerMessages } from '../../platform/live/answer-messages.js';
import { frameOf, sendFrame, unsentTo, type EventFrame } from '../../platform/live/event-frame.js';
import { memberOf } from '../../platform/live/live-adapter.js';
import { SheetAccess } from '../../model/sheets/sheet-access.js';
import { SheetRooms } from '../../model/sheets/sheet-rooms.js';
import { StatePacking } from './state-packing.js';

/** Joins of one connection that may wait for their answer. */
const JOINS_AT_ONCE = 16;

const MALFORMED = { ok: false, refused: 'malformed' } as const;

/** Sheets over a socket: parses each message, judges the member, hands the bytes to the room. */
@WebSocketGateway()
export class SheetsGateway implements OnGatewayConnection<Socket>, OnGatewayDisconnect<Socket> {
  /** Of each socket that was let into a sheet. */
  private readonly connections = new WeakMap<Socket, RoomConnection>();
  private readonly joining = new WeakMap<Socket, number>();
  private readonly packing = new StatePacking();
  private readonly frames = new WeakMap<ServerMessage, EventFrame>();

  constructor(
    private readonly sheets: SheetRooms,
    private readonly access: SheetAccess,
  ) {}

  handleConnection(socket: Socket): void {
    const handlers = {
      [CLIENT_EVENTS.join]: (message: unknown) => this.joinInTurn(socket, message),
      [CLIENT_EVENTS.push]: (message: unknown) => this.push(socket, message),
      [CLIENT_EVENTS.leave]: (message: unknown) => this.leave(socket, message),
      [CLIENT_EVENTS.presence]: (message: unknown) => this.presence(socket, message),
    };
    answerMessages(socket, handlers, (error) => this.sheets.report(error));
  }

  /** A page opens a few sheets at once; whoever asks for many more is told to wait. */
  private async joinInTurn(socket: Socket, message: unknown): Promise<PackedJoin> {
    const before = this.joining.get(socket) ?? 0;
    if (before >= JOINS_AT_ONCE) return { ok: false, refused: 'too-many' };
    this.joining.set(socket, before + 1);
    try {
      return await this.join(socket, message);
    } finally {
      this.joining.set(socket, (this.joining.get(socket) ?? 1) - 1);
    }
  }

  private async join(socket: Socket, message: unknown): Promise<PackedJoin> {
    const request = parseJoin(message);
    if (!request) return MALFORMED;
    try {
      const { accountId } = memberOf(socket);
      const { read, name } = await this.access.enter(accountId, request.documentId);
      if (!read) return await this.refused(accountId, request.documentId);
      const connection = this.connectionOf(socket, name);
      // The socket may have gone while it was judged: joining now would leave somebody that nobody takes away.
      if (!socket.connected) return { ok: false, refused: 'unavailable' };
      this.sheets.noteJoined(connection, request.documentId);
      const reply = await this.sheets.rooms.join(connection, request);
      // It may have been cut off meanwhile, for another reason, and forgotten.
      if (reply.ok && socket.connected) this.sheets.noteJoined(connection, request.documentId);
      // A right taken away between the judgement and the join was announced to nobody yet in the room.
      if (reply.ok && !(await this.access.rightsOf(connection.member.memberKey, request.documentId)).read) {
        this.sheets.rooms.closeFor(connection.member.memberKey, request.documentId);
        return { ok: false, refused: 'not-allowed' };
      }
      const { memberKey } = connection.member;
      if (reply.ok) return await this.carried(reply, memberKey, request.documentId);
      return reply.refused === 'destroyed' ? await this.refused(memberKey, request.documentId) : reply;
    } catch {
      return { ok: false, refused: 'unavailable' };
    }
  }

  private async push(socket: Socket, message: unknown): Promise<PushReply | typeof MALFORMED> {
    const request = parsePush(message);
    if (!request) return MALFORMED;
    const connection = this.connections.get(socket);
    if (!connection) return { ok: false, refused: 'not-allowed', batchId: request.batchId };
    return this.sheets.rooms.push(connection, request);
  }

  private leave(socket: Socket, message: unknown): void {
    const request = parseLeave(message);
    const connection = this.connections.get(socket);
    if (!request || !connection) return;
    this.sheets.noteGone(connection, request.documentId);
    this.sheets.rooms.leave(connection, request);
  }

  private presence(socket: Socket, message: unknown): void {
    const request = parsePresence(message);
    const connection = this.connections.get(socket);
    if (request && connection) this.sheets.rooms.presence(connection, request);
  }

  handleDisconnect(socket: Socket): void {
    const connection = this.connections.get(socket);
    if (!connection) return;
    this.sheets.noteGone(connection);
    this.sheets.rooms.disconnect(connection);
  }

  private async carried(reply: JoinAccepted, memberKey: string, documentId: string): Promise<PackedJoin> {
    const { state, tail, ...rest } = reply;
    const localKey = this.sheets.localKey(documentId, memberKey);
    return { ...rest, packed: await this.packing.pack(state), tail: tail.map(asBuffer), localKey };
  }

  /** Forbidden and absent are told alike, but for text that arrives after the closing: its author gets it back. */
  private async refused(memberKey: string, documentId: string): Promise<PackedJoin> {
    if (!(await this.sheets.isDestroyed(documentId))) return { ok: false, refused: 'not-allowed' };
    return { ok: false, refused: 'destroyed', localKey: this.sheets.localKey(documentId, memberKey) };
  }

  private connectionOf(socket: Socket, name: string): RoomConnection {
    const known = this.connections.get(socket) ?? this.connect(socket, name);
    this.connections.set(socket, known);
    return known;
  }

  /** The same message goes to everybody in a room: its frame is built once. */
  private frameFor(message: ServerMessage): EventFrame {
    const known = this.frames.get(message) ?? frameOf(SERVER_EVENTS[message.kind], onTheWire(message));
    this.frames.set(message, known);
    return known;
  }

  private connect(socket: Socket, name: string): RoomConnection {
    const { accountId } = memberOf(socket);
    const connection: RoomConnection = {
      member: { memberKey: accountId, name, number: presenceNumber(accountId) },
      mayWrite: async (documentId) => (await this.access.rightsOf(accountId, documentId)).write,
      unsent: () => unsentTo(socket),
      send: (message: ServerMessage) => {
        sendFrame(socket, this.frameFor(message));
        if (message.kind === 'closed') this.sheets.noteGone(connection, message.event.documentId);
      },
    };
    return connection;
  }
}

/** The message format writes a Buffer as plain bytes, and any other array of bytes as something else. */
function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function onTheWire(message: ServerMessage): ServerMessage['event'] {
  if (message.kind !== 'update') return message.event;
  return { ...message.event, update: asBuffer(message.event.update) };
}
