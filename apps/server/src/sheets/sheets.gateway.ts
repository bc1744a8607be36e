import {
  ConnectedSocket,
  MessageBody,
  SubscribeMessage,
  WebSocketGateway,
  type OnGatewayDisconnect,
} from '@nestjs/websockets';
import { presenceNumber } from '@passerelle/domain';
import {
  CLIENT_EVENTS,
  parseJoin,
  parseLeave,
  parsePresence,
  parsePush,
  SERVER_EVENTS,
  type JoinReply,
  type PushReply,
} from '@passerelle/document-sync';
import type { RoomConnection, ServerMessage } from '@passerelle/document-sync/server';
import type { Socket } from 'socket.io';
import { memberOf } from '../platform/live/live-adapter.js';
import { DeviceKey } from './device-key.js';
import { SheetAccess } from './sheet-access.js';
import { SheetRooms } from './sheet-rooms.js';

const MALFORMED = { ok: false, refused: 'malformed' } as const;

/** Sheets over a socket: parses each message, judges the member, hands the bytes to the room. */
@WebSocketGateway()
export class SheetsGateway implements OnGatewayDisconnect<Socket> {
  private readonly connections = new WeakMap<Socket, Promise<RoomConnection>>();

  constructor(
    private readonly sheets: SheetRooms,
    private readonly access: SheetAccess,
    private readonly deviceKey: DeviceKey,
  ) {}

  @SubscribeMessage(CLIENT_EVENTS.join)
  async join(@ConnectedSocket() socket: Socket, @MessageBody() message: unknown): Promise<JoinReply> {
    const request = parseJoin(message);
    if (!request) return MALFORMED;
    try {
      const { read } = await this.access.enter(memberOf(socket).accountId, request.documentId);
      const localKey = this.deviceKey.of(memberOf(socket).accountId, request.documentId);
      if (!read) return this.absence(request.documentId, localKey);
      const connection = await this.connectionOf(socket);
      // The socket may have gone while it was judged: joining now would leave somebody that nobody takes away.
      if (!socket.connected) return { ok: false, refused: 'unavailable' };
      this.sheets.noteJoined(connection, request.documentId);
      const reply = await this.sheets.rooms.join(connection, request);
      // A right taken away between the judgement and the join was announced to nobody yet in the room.
      if (reply.ok && !(await this.access.rightsOf(connection.member.memberKey, request.documentId)).read) {
        this.sheets.rooms.closeFor(connection.member.memberKey, request.documentId);
        return { ok: false, refused: 'not-allowed' };
      }
      if (!reply.ok) return reply.refused === 'destroyed' ? { ...reply, localKey } : reply;
      return { ...reply, localKey, state: asBuffer(reply.state) };
    } catch {
      return { ok: false, refused: 'unavailable' };
    }
  }

  @SubscribeMessage(CLIENT_EVENTS.push)
  async push(
    @ConnectedSocket() socket: Socket,
    @MessageBody() message: unknown,
  ): Promise<PushReply | typeof MALFORMED> {
    const request = parsePush(message);
    if (!request) return MALFORMED;
    const connection = await this.connectionOf(socket).catch(() => null);
    if (!connection) return { ok: false, refused: 'unavailable', batchId: request.batchId };
    return this.sheets.rooms.push(connection, request);
  }

  @SubscribeMessage(CLIENT_EVENTS.leave)
  async leave(@ConnectedSocket() socket: Socket, @MessageBody() message: unknown): Promise<void> {
    const request = parseLeave(message);
    if (!request) return;
    const connection = await this.connectionOf(socket);
    this.sheets.noteGone(connection, request.documentId);
    this.sheets.rooms.leave(connection, request);
  }

  @SubscribeMessage(CLIENT_EVENTS.presence)
  async presence(@ConnectedSocket() socket: Socket, @MessageBody() message: unknown): Promise<void> {
    const request = parsePresence(message);
    if (request) this.sheets.rooms.presence(await this.connectionOf(socket), request);
  }

  async handleDisconnect(socket: Socket): Promise<void> {
    const connection = await this.connections.get(socket)?.catch(() => undefined);
    if (!connection) return;
    this.sheets.noteGone(connection);
    this.sheets.rooms.disconnect(connection);
  }

  /** Forbidden and absent are told alike, but for text that arrives after the closing: its author gets it back. */
  private async absence(documentId: string, localKey: Buffer): Promise<JoinReply> {
    const isDestroyed = await this.sheets.isDestroyed(documentId);
    return isDestroyed ? { ok: false, refused: 'destroyed', localKey } : { ok: false, refused: 'not-allowed' };
  }

  private connectionOf(socket: Socket): Promise<RoomConnection> {
    const known = this.connections.get(socket) ?? this.connect(socket);
    this.connections.set(socket, known);
    // What failed once is tried again at the next message.
    known.catch(() => this.connections.delete(socket));
    return known;
  }

  private async connect(socket: Socket): Promise<RoomConnection> {
    const { accountId } = memberOf(socket);
    const name = await this.access.nameOf(accountId);
    return {
      member: { memberKey: accountId, name, number: presenceNumber(accountId) },
      mayWrite: async (documentId) => (await this.access.rightsOf(accountId, documentId)).write,
      send: (message: ServerMessage) => {
        socket.emit(SERVER_EVENTS[message.kind], onTheWire(message));
        if (message.kind === 'closed')
          void this.connections.get(socket)?.then((c) => this.sheets.noteGone(c, message.event.documentId));
      },
    };
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
