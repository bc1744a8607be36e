import { WebSocketGateway, type OnGatewayConnection, type OnGatewayDisconnect } from '@nestjs/websockets';
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
import { RefusalAudit } from '../../platform/audit/refusal-audit.js';
import { answerMessages } from '../../platform/live/answer-messages.js';
import { frameOf, sendFrame, unsentTo, type EventFrame } from '../../platform/live/event-frame.js';
import { memberOf } from '../../platform/live/live-adapter.js';
import { MeetingPresence } from '../../model/attendance/meeting-presence.js';
import { SheetRooms } from '../../model/sheets/sheet-rooms.js';
import { StatePacking } from './state-packing.js';

/** Joins of one connection that may wait for their answer. */
const JOINS_AT_ONCE = 16;

const MALFORMED = { ok: false, refused: 'malformed' } as const;

/** Sheets over a socket: parses each message and passes it to the rooms, which judge the member. */
@WebSocketGateway()
export class SheetsGateway implements OnGatewayConnection<Socket>, OnGatewayDisconnect<Socket> {
  private readonly connections = new WeakMap<Socket, RoomConnection>();
  private readonly joining = new WeakMap<Socket, number>();
  private readonly packing = new StatePacking();
  private readonly frames = new WeakMap<ServerMessage, EventFrame>();

  constructor(
    private readonly sheets: SheetRooms,
    private readonly inMeetings: MeetingPresence,
    private readonly refusals: RefusalAudit,
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

  /** A page opens a few sheets at the same time; one that asks for many more has to wait. */
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
      const connection = this.connectionOf(socket);
      const { memberKey } = connection.member;
      const reply = await this.sheets.rooms.join(connection, request);
      if (reply.ok) return await this.carried(reply, memberKey, request.documentId);
      const isGone = reply.refused === 'destroyed' || reply.refused === 'not-allowed';
      return isGone ? await this.refused(memberKey, request.documentId) : reply;
    } catch {
      return { ok: false, refused: 'unavailable' };
    }
  }

  private async push(socket: Socket, message: unknown): Promise<PushReply | typeof MALFORMED> {
    const request = parsePush(message);
    if (!request) return MALFORMED;
    const { documentId, batchId } = request;
    const connection = this.connections.get(socket);
    const reply = connection
      ? await this.sheets.rooms.push(connection, request)
      : ({ ok: false, refused: 'not-allowed', batchId } as const);
    // A join is audited by who judges it; a push is judged by what was joined.
    if (!reply.ok && reply.refused === 'not-allowed') {
      const { accountId } = memberOf(socket);
      await this.refusals.write(
        { kind: 'member', accountId },
        { action: 'sheets.push', subjectId: documentId },
        'not-allowed',
      );
    }
    return reply;
  }

  private leave(socket: Socket, message: unknown): void {
    const request = parseLeave(message);
    const connection = this.connections.get(socket);
    if (request && connection) this.sheets.rooms.leave(connection, request);
  }

  private presence(socket: Socket, message: unknown): void {
    const request = parsePresence(message);
    const connection = this.connections.get(socket);
    if (request && connection) this.sheets.rooms.presence(connection, request);
  }

  handleDisconnect(socket: Socket): void {
    const connection = this.connections.get(socket);
    if (connection) this.sheets.rooms.disconnect(connection);
  }

  private async carried(reply: JoinAccepted, memberKey: string, documentId: string): Promise<PackedJoin> {
    const { state, tail, ...rest } = reply;
    const localKey = this.sheets.localKey(documentId, memberKey);
    return { ...rest, packed: await this.packing.pack(state), tail: tail.map(asBuffer), localKey };
  }

  /**
   * Forbidden and absent get the same refusal, and text that arrives after the closing its own. The key comes with each:
   * it opens nothing but what this member wrote on this device, which is given back to them.
   */
  private async refused(memberKey: string, documentId: string): Promise<PackedJoin> {
    const refused = (await this.sheets.isDestroyed(documentId)) ? 'destroyed' : 'not-allowed';
    return { ok: false, refused, localKey: this.sheets.localKey(documentId, memberKey) };
  }

  private connectionOf(socket: Socket): RoomConnection {
    const known = this.connections.get(socket) ?? this.connect(socket);
    this.connections.set(socket, known);
    return known;
  }

  /** The same message goes to everybody in a room: its frame is built once. */
  private frameFor(message: ServerMessage): EventFrame {
    const known = this.frames.get(message) ?? frameOf(SERVER_EVENTS[message.kind], onTheWire(message));
    this.frames.set(message, known);
    return known;
  }

  private connect(socket: Socket): RoomConnection {
    const { accountId } = memberOf(socket);
    const { inMeetings } = this;
    return {
      member: {
        memberKey: accountId,
        // Asked at each sheet that is joined: the caret has the colour that its member has in the room.
        get number() {
          return inMeetings.numberOf(accountId);
        },
      },
      unsent: () => unsentTo(socket),
      send: (message: ServerMessage) => sendFrame(socket, this.frameFor(message)),
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
