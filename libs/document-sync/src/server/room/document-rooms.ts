import type * as Y from 'yjs';
import type { ShapeSource } from '../../guard/document-shape.js';
import {
  type ClosedReason,
  type JoinReply,
  type JoinRequest,
  type LeaveRequest,
  type PresenceRequest,
  PROTOCOL_VERSION,
  type PushReply,
  type PushRequest,
} from '../../protocol/messages.js';
import { type Schedule, scheduleWithTimeout } from '../../schedule.js';
import { Backlog, BACKLOG_BYTES } from '../limits/backlog.js';
import { DEFAULT_PUSH_RATE, type PushRate, PushRateLimiter } from '../limits/push-rate-limiter.js';
import type { DocumentStore } from '../log/document-store.js';
import type { CommitObserver } from './commit-observer.js';
import { OpenRooms } from './open-rooms.js';
import type { RoomConnection, RoomMember } from './room-connection.js';

export interface DocumentRoomsOptions {
  store: DocumentStore;
  shape: ShapeSource;
  /** Called with every failure that was answered `unavailable`. Log no content. */
  report: (error: unknown, documentId: string) => void;
  schedule?: Schedule;
  rate?: PushRate;
  /** milliseconds, for the rate */
  now?: () => number;
  /** Called around each commit. */
  observer?: CommitObserver;
}

interface PendingJoin {
  connection: RoomConnection;
  documentId: string;
  isCancelled: boolean;
}

/**
 * All documents of this process. The right to read is judged by the caller before `join`, and removed with `closeFor`;
 * the right to write is asked of the connection at each push.
 */
export class DocumentRooms {
  private readonly rooms: OpenRooms;
  private readonly pendingJoins = new Set<PendingJoin>();
  private readonly rateLimiter: PushRateLimiter<RoomConnection>;
  private readonly report: DocumentRoomsOptions['report'];

  constructor(options: DocumentRoomsOptions) {
    const { store, shape, report, observer, schedule = scheduleWithTimeout } = options;
    this.report = report;
    const backlog = new Backlog(BACKLOG_BYTES.server);
    this.rooms = new OpenRooms({ store, shape, schedule, report, observer, backlog });
    this.rateLimiter = new PushRateLimiter(options.rate ?? DEFAULT_PUSH_RATE, options.now ?? (() => performance.now()));
  }

  /** Never rejects. The connection has joined, and receives updates, from the moment the reply is made. */
  async join(connection: RoomConnection, request: JoinRequest): Promise<JoinReply> {
    if (request.protocol !== PROTOCOL_VERSION) return { ok: false, refused: 'protocol-version' };
    const pending: PendingJoin = { connection, documentId: request.documentId, isCancelled: false };
    this.pendingJoins.add(pending);
    try {
      const reply = await this.rooms.use(request.documentId, (room) =>
        room.join(connection, request, () => !pending.isCancelled),
      );
      return reply ?? { ok: false, refused: 'destroyed' };
    } catch (error) {
      this.report(error, request.documentId);
      return { ok: false, refused: 'unavailable' };
    } finally {
      this.pendingJoins.delete(pending);
    }
  }

  /** Never rejects. Resolves once committed, or refused. */
  async push(connection: RoomConnection, request: PushRequest): Promise<PushReply> {
    const { batchId, documentId } = request;
    if (!this.rooms.get(documentId)?.isJoined(connection)) return { ok: false, refused: 'not-allowed', batchId };
    if (!this.rateLimiter.allow(connection)) return { ok: false, refused: 'too-many', batchId };
    const reply = await this.rooms.use(documentId, (room) => room.push(connection, request));
    return reply ?? { ok: false, refused: 'destroyed', batchId };
  }

  presence(connection: RoomConnection, { documentId, state }: PresenceRequest): void {
    this.rooms.get(documentId)?.movePresence(connection, state);
  }

  leave(connection: RoomConnection, { documentId }: LeaveRequest): void {
    this.cancelJoins((join) => join.connection === connection && join.documentId === documentId);
    this.rooms.get(documentId)?.leave(connection);
    this.rooms.unloadIfIdle(documentId);
  }

  /** The socket is closed: leaves every document. */
  disconnect(connection: RoomConnection): void {
    this.cancelJoins((join) => join.connection === connection);
    for (const room of this.rooms.loaded()) {
      room.leave(connection);
      this.rooms.unloadIfIdle(room.documentId);
    }
  }

  /** Cuts every connection off one document. After a destruction: call it once the destruction is committed. */
  close(documentId: string, reason: ClosedReason): void {
    this.cancelJoins((join) => join.documentId === documentId);
    this.rooms.close(documentId, reason);
  }

  /** Cuts one member off a document, or off all of them: the client joins again, and rights are judged again. */
  closeFor(memberKey: string, documentId?: string, reason: ClosedReason = 'rights-changed'): void {
    const isMeant = (id: string) => documentId === undefined || documentId === id;
    this.cancelJoins((join) => join.connection.member.memberKey === memberKey && isMeant(join.documentId));
    for (const room of this.rooms.loaded()) {
      if (!isMeant(room.documentId)) continue;
      room.closeFor(memberKey, reason);
      this.rooms.unloadIfIdle(room.documentId);
    }
  }

  /** Before the process stops: cuts every connection off every document. Every committed row is in the store. */
  closeAll(): void {
    this.cancelJoins(() => true);
    this.rooms.closeAll('reload');
  }

  /** Members that have joined a document, once per connection. */
  presentIn(documentId: string): RoomMember[] {
    return this.rooms.get(documentId)?.members ?? [];
  }

  /**
   * Reads the committed document at a known sequence number; null when it does not exist. `read` must neither change the
   * document nor keep a reference to it. Rejects when the document can't be loaded.
   */
  async withDocument<T>(
    documentId: string,
    read: (doc: Y.Doc, at: { epoch: number; seq: number }) => T,
  ): Promise<T | null> {
    return this.rooms.use(documentId, (room) => room.read(read));
  }

  private cancelJoins(isMeant: (join: PendingJoin) => boolean): void {
    for (const join of this.pendingJoins) if (isMeant(join)) join.isCancelled = true;
  }
}
