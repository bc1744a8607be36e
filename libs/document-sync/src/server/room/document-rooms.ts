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
import type { DocumentAccess, RejudgeFilter } from './document-access.js';
import type { PendingJoin } from './document-room.js';
import { KeptRights } from './kept-rights.js';
import { OpenRooms } from './open-rooms.js';
import { RejudgeRounds } from './rejudge-rounds.js';
import type { RoomConnection, RoomMember } from './room-connection.js';

export interface DocumentRoomsOptions {
  store: DocumentStore;
  /** Judges the rights of members; nothing else does. */
  access: DocumentAccess;
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

/**
 * All documents of this process. Rights are judged at the join and kept for as long as the connection stays; `rejudge`
 * judges them again when something changed that they may depend on. A push uses the rights as they are then.
 */
export class DocumentRooms {
  private readonly rooms: OpenRooms;
  private readonly access: DocumentAccess;
  private readonly pendingJoins = new Set<PendingJoin>();
  private readonly rejudging = new RejudgeRounds((rights) => this.expel(rights));
  private readonly rateLimiter: PushRateLimiter<RoomConnection>;
  private readonly report: DocumentRoomsOptions['report'];

  constructor(options: DocumentRoomsOptions) {
    const { store, shape, report, observer, schedule = scheduleWithTimeout } = options;
    this.report = report;
    this.access = options.access;
    const backlog = new Backlog(BACKLOG_BYTES.server);
    this.rooms = new OpenRooms({ store, shape, schedule, report, observer, backlog });
    this.rateLimiter = new PushRateLimiter(options.rate ?? DEFAULT_PUSH_RATE, options.now ?? (() => performance.now()));
  }

  /**
   * Judges the member and joins. Never rejects. The connection has joined, and receives updates, from the moment the reply
   * is made. `entering` is passed to the judgement: false for a join that the product makes on behalf of a member.
   */
  async join(connection: RoomConnection, request: JoinRequest, { entering = true } = {}): Promise<JoinReply> {
    const rights = new KeptRights(this.access, connection, request.documentId);
    const pending: PendingJoin = { rights, isCancelled: false };
    this.pendingJoins.add(pending);
    try {
      if (!(await rights.current(entering)).read) return this.refuseMember(connection, request.documentId);
      if (request.protocol !== PROTOCOL_VERSION) return { ok: false, refused: 'protocol-version' };
      const reply = await this.rooms.use(request.documentId, (room) => room.join(pending, request));
      return reply ?? { ok: false, refused: 'destroyed' };
    } catch (error) {
      this.report(error, request.documentId);
      return { ok: false, refused: 'unavailable' };
    } finally {
      this.pendingJoins.delete(pending);
    }
  }

  /** The connection may have joined before, with rights that it had then. */
  private refuseMember(connection: RoomConnection, documentId: string): JoinReply {
    this.rooms.get(documentId)?.leave(connection);
    this.rooms.unloadIfIdle(documentId);
    return { ok: false, refused: 'not-allowed' };
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
    this.cancelJoins(({ rights }) => rights.connection === connection && rights.documentId === documentId);
    this.rooms.get(documentId)?.leave(connection);
    this.rooms.unloadIfIdle(documentId);
  }

  /** The socket is closed: leaves every document. */
  disconnect(connection: RoomConnection): void {
    this.cancelJoins(({ rights }) => rights.connection === connection);
    for (const room of this.rooms.loaded()) {
      room.leave(connection);
      this.rooms.unloadIfIdle(room.documentId);
    }
  }

  /** Cuts every connection off one document. After a destruction: call it once the destruction is committed. */
  close(documentId: string, reason: ClosedReason): void {
    this.cancelJoins(({ rights }) => rights.documentId === documentId);
    this.rooms.close(documentId, reason);
  }

  /**
   * Judges again the connections that have joined or are joining: all, or those that `filter` names. Cuts off those that
   * may no longer read, with `rights-changed`; a judgement that fails changes nothing. From the moment this is called, no
   * push uses an earlier judgement. Resolves once all are judged; never rejects.
   */
  rejudge(filter: RejudgeFilter = {}): Promise<void> {
    const pending = [...this.pendingJoins].map(({ rights }) => rights);
    const joined = this.rooms.loaded().flatMap((room) => room.keptRights);
    for (const rights of [...pending, ...joined]) if (rights.isIn(filter)) this.rejudging.add(rights);
    return this.rejudging.run();
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

  private expel(lost: KeptRights): void {
    this.cancelJoins(({ rights }) => rights === lost);
    this.rooms.get(lost.documentId)?.expel(lost);
    this.rooms.unloadIfIdle(lost.documentId);
  }

  private cancelJoins(isMeant: (join: PendingJoin) => boolean): void {
    for (const join of this.pendingJoins) if (isMeant(join)) join.isCancelled = true;
  }
}
