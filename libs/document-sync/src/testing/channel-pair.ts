import type { ChannelListener, DocumentChannel } from '../client/document-channel.js';
import { parseJoin, parseLeave, parsePresence, parsePush } from '../protocol/parse-messages.js';
import type {
  JoinReply,
  JoinRequest,
  LeaveRequest,
  PresenceRequest,
  PushReply,
  PushRequest,
} from '../protocol/messages.js';
import type { DocumentRooms } from '../server/room/document-rooms.js';
import type { RoomConnection, RoomMember, ServerMessage } from '../server/room/room-connection.js';

export interface PairOptions {
  member: RoomMember;
  /** what the gateway adds to each accepted join, and to the refusals `destroyed` and `not-allowed` */
  localKey?: Uint8Array;
}

/** One message in transit; `kind` lets a test choose what to drop or delay. */
export interface Frame {
  kind: string;
  deliver(): void;
}

/**
 * A real client and real rooms, connected by two queues in memory. Nothing moves until the test delivers it: frames can
 * be dropped or reordered (`toServer` and `toClient` are plain arrays), or lost by cutting the link.
 */
export class ChannelPair implements DocumentChannel {
  toServer: Frame[] = [];
  toClient: Frame[] = [];
  private rooms: DocumentRooms;
  private connection: RoomConnection | null = null;
  private readonly listeners = new Set<ChannelListener>();
  private readonly unanswered = new Set<(error: Error) => void>();

  constructor(
    rooms: DocumentRooms,
    private readonly options: PairOptions,
  ) {
    this.rooms = rooms;
    this.connect();
  }

  get isOnline(): boolean {
    return this.connection !== null;
  }

  /** The server's end; null while cut. */
  get serverSide(): RoomConnection | null {
    return this.connection;
  }

  /** Opens the link, to the same server or to a new one. */
  connect(rooms: DocumentRooms = this.rooms): void {
    if (this.connection) return;
    this.rooms = rooms;
    const { member } = this.options;
    const connection: RoomConnection = {
      member,
      send: (message) => this.receive(connection, message),
    };
    this.connection = connection;
    for (const listener of this.listeners) listener.online();
  }

  /** Cuts the link: frames in transit are lost, and requests get no answer. */
  cut(): void {
    const { connection } = this;
    if (!connection) return;
    this.connection = null;
    this.toServer = [];
    this.toClient = [];
    this.rooms.disconnect(connection);
    for (const listener of this.listeners) listener.offline();
    for (const reject of [...this.unanswered]) reject(new Error('link cut'));
    this.unanswered.clear();
  }

  /** The page is gone: the server sees a disconnection, the page nothing. */
  die(): void {
    this.listeners.clear();
    this.unanswered.clear();
    this.cut();
  }

  /** Delivers the frames in transit at this moment, in order; true when there were some. */
  deliver(): boolean {
    const frames = [...this.toServer.splice(0), ...this.toClient.splice(0)];
    for (const frame of frames) frame.deliver();
    return frames.length > 0;
  }

  join(request: JoinRequest): Promise<JoinReply> {
    const parsed = parseJoin(request);
    return this.ask('join', async (connection) => {
      if (!parsed) return { ok: false, refused: 'malformed' };
      const reply = await this.rooms.join(connection, parsed);
      const { localKey = testKey(connection.member.memberKey) } = this.options;
      const isGone = !reply.ok && (reply.refused === 'destroyed' || reply.refused === 'not-allowed');
      return reply.ok || isGone ? { ...reply, localKey } : reply;
    });
  }

  push(request: PushRequest): Promise<PushReply> {
    const parsed = parsePush(request);
    return this.ask('push', async (connection) => {
      if (!parsed) return { ok: false, refused: 'malformed', batchId: request.batchId };
      return this.rooms.push(connection, parsed);
    });
  }

  leave(request: LeaveRequest): void {
    const parsed = parseLeave(request);
    if (parsed) this.send('leave', (connection) => this.rooms.leave(connection, parsed));
  }

  presence(request: PresenceRequest): void {
    const parsed = parsePresence(request);
    if (parsed) this.send('presence', (connection) => this.rooms.presence(connection, parsed));
  }

  listen(listener: ChannelListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private send(kind: string, act: (connection: RoomConnection) => void): void {
    const { connection } = this;
    if (connection) this.toServer.push({ kind, deliver: () => act(connection) });
  }

  private ask<T>(kind: string, act: (connection: RoomConnection) => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      if (!this.connection) return reject(new Error('offline'));
      this.unanswered.add(reject);
      const answer = (reply: T) => {
        this.unanswered.delete(reject);
        resolve(reply);
      };
      this.send(kind, (connection) => {
        void act(connection).then((reply) => {
          if (this.connection !== connection) return;
          this.toClient.push({ kind: `${kind}-reply`, deliver: () => answer(reply) });
        });
      });
    });
  }

  private receive(connection: RoomConnection, message: ServerMessage): void {
    if (this.connection !== connection) return;
    this.toClient.push({ kind: message.kind, deliver: () => this.dispatch(message) });
  }

  private dispatch(message: ServerMessage): void {
    for (const listener of this.listeners) {
      switch (message.kind) {
        case 'update':
          listener.update(message.event);
          break;
        case 'presence':
          listener.presence(message.event);
          break;
        case 'closed':
          listener.closed(message.event);
          break;
      }
    }
  }
}

/** A different key for each member. */
function testKey(memberKey: string): Uint8Array {
  return new Uint8Array(32).fill([...memberKey].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 251, 7));
}

/** Lets promises and immediate timers run. */
export function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

/** Delivers everything, in both directions, until nothing moves any more. */
export async function settle(...pairs: ChannelPair[]): Promise<void> {
  let quiet = 0;
  while (quiet < 2) {
    await turn();
    const moved = pairs.map((pair) => pair.deliver());
    quiet = moved.includes(true) ? 0 : quiet + 1;
  }
}
