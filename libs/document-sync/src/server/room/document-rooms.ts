import type * as Y from 'yjs';
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
import type { CommitObserver } from './commit-observer.js';
import { DocumentRoom, type RoomSettings } from './document-room.js';
import type { ShapeSource } from '../../guard/document-shape.js';
import type { DocumentStore } from '../log/document-store.js';
import { PushRateLimiter, type PushRate, DEFAULT_PUSH_RATE } from '../limits/push-rate-limiter.js';
import type { RoomConnection, RoomMember } from './room-connection.js';

export interface DocumentRoomsOptions {
  store: DocumentStore;
  shape: ShapeSource;
  /** Told of every failure that was answered `unavailable`; give no content to a log. */
  report: (error: unknown, documentId: string) => void;
  schedule?: Schedule;
  rate?: PushRate;
  /** Milliseconds, for the rate. */
  now?: () => number;
  /** Told of each update as it is committed. */
  observer?: CommitObserver;
}

interface OpenRoom {
  /** The promise is kept, not its result, so that two first joins make one room. */
  loading: Promise<DocumentRoom | null>;
  room: DocumentRoom | null;
  /** callers in the middle of something; the room stays while there is one */
  holders: number;
}
interface PendingJoin {
  connection: RoomConnection;
  documentId: string;
  isCancelled: boolean;
}

/**
 * Every open document of this process. A document is open while somebody has joined it. Rights to read are judged by
 * the caller before `join`, and taken away with `closeFor`; rights to write are asked to the connection at each push.
 */
export class DocumentRooms {
  private readonly rooms = new Map<string, OpenRoom>();
  private readonly pendingJoins = new Set<PendingJoin>();
  /** closed rooms whose last append is not answered yet: the document is not loaded again before */
  private readonly closing = new Map<string, Promise<void>>();
  private readonly settings: RoomSettings;

  private readonly rateLimiter: PushRateLimiter<RoomConnection>;

  constructor(options: DocumentRoomsOptions) {
    const { store, shape, report, observer, schedule = scheduleWithTimeout } = options;
    this.settings = { store, shape, schedule, report, observer, backlog: new Backlog(BACKLOG_BYTES.server) };
    this.rateLimiter = new PushRateLimiter(options.rate ?? DEFAULT_PUSH_RATE, options.now ?? (() => performance.now()));
  }

  /** Never rejects. The connection is joined, and receives updates, from the moment the reply is made. */
  async join(connection: RoomConnection, request: JoinRequest): Promise<JoinReply> {
    if (request.protocol !== PROTOCOL_VERSION) return { ok: false, refused: 'protocol-version' };
    const pending: PendingJoin = { connection, documentId: request.documentId, isCancelled: false };
    this.pendingJoins.add(pending);
    try {
      const reply = await this.hold(request.documentId, (room) =>
        room.join(connection, request, () => !pending.isCancelled),
      );
      return reply ?? { ok: false, refused: 'destroyed' };
    } catch (error) {
      this.settings.report(error, request.documentId);
      return { ok: false, refused: 'unavailable' };
    } finally {
      this.pendingJoins.delete(pending);
    }
  }

  /** Never rejects. Resolves once committed, or refused. */
  async push(connection: RoomConnection, request: PushRequest): Promise<PushReply> {
    const { batchId, documentId } = request;
    if (!this.rooms.get(documentId)?.room?.isJoined(connection)) return { ok: false, refused: 'not-allowed', batchId };
    if (!this.rateLimiter.allow(connection)) return { ok: false, refused: 'too-many', batchId };
    const reply = await this.hold(documentId, (room) => room.push(connection, request));
    return reply ?? { ok: false, refused: 'destroyed', batchId };
  }

  presence(connection: RoomConnection, { documentId, state }: PresenceRequest): void {
    this.rooms.get(documentId)?.room?.movePresence(connection, state);
  }

  leave(connection: RoomConnection, { documentId }: LeaveRequest): void {
    this.cancelJoins((join) => join.connection === connection && join.documentId === documentId);
    this.rooms.get(documentId)?.room?.leave(connection);
    this.unloadIfIdle(documentId);
  }

  /** The socket is gone: leaves every document. */
  disconnect(connection: RoomConnection): void {
    this.cancelJoins((join) => join.connection === connection);
    for (const [documentId, open] of this.rooms) {
      open.room?.leave(connection);
      this.unloadIfIdle(documentId);
    }
  }

  /** Cuts everyone off one document. After a destruction: call it once the destruction is committed. */
  close(documentId: string, reason: ClosedReason): void {
    this.cancelJoins((join) => join.documentId === documentId);
    const room = this.rooms.get(documentId)?.room;
    this.rooms.delete(documentId);
    if (!room) return;
    room.close(reason);
    const closing = room.whenIdle().finally(() => {
      if (this.closing.get(documentId) === closing) this.closing.delete(documentId);
    });
    this.closing.set(documentId, closing);
  }

  /** Cuts one member off a document, or off all of them: rights changed, the client joins again and is judged again. */
  closeFor(memberKey: string, documentId?: string, reason: ClosedReason = 'rights-changed'): void {
    const isMeant = (id: string) => documentId === undefined || documentId === id;
    this.cancelJoins((join) => join.connection.member.memberKey === memberKey && isMeant(join.documentId));
    for (const [id, open] of this.rooms) {
      if (!isMeant(id)) continue;
      open.room?.closeFor(memberKey, reason);
      this.unloadIfIdle(id);
    }
  }

  /** Cuts everyone off everything, before the process stops. Nothing is pending, so nothing is lost. */
  closeAll(): void {
    for (const documentId of [...this.rooms.keys()]) this.close(documentId, 'reload');
  }

  /** Who has joined a document at this moment (a member once per connection). */
  presentIn(documentId: string): RoomMember[] {
    return this.rooms.get(documentId)?.room?.members ?? [];
  }

  /**
   * Reads the committed document at a known sequence number; null when it does not exist. `read` must neither change
   * the document nor keep it. Rejects when the document can't be loaded.
   */
  async withDocument<T>(
    documentId: string,
    read: (doc: Y.Doc, at: { epoch: number; seq: number }) => T,
  ): Promise<T | null> {
    return this.hold(documentId, (room) => room.read(read));
  }

  private async hold<T>(documentId: string, work: (room: DocumentRoom) => T | Promise<T>): Promise<T | null> {
    const open = this.rooms.get(documentId) ?? this.load(documentId);
    open.holders++;
    try {
      const room = await open.loading;
      return room ? await work(room) : null;
    } finally {
      open.holders--;
      this.unloadIfIdle(documentId);
    }
  }

  private load(documentId: string): OpenRoom {
    const loading = (this.closing.get(documentId) ?? Promise.resolve()).then(() =>
      DocumentRoom.open(documentId, this.settings),
    );
    const open: OpenRoom = { loading, room: null, holders: 0 };
    this.rooms.set(documentId, open);
    open.loading.then(
      (room) => {
        open.room = room;
      },
      () => {},
    );
    return open;
  }

  private unloadIfIdle(documentId: string): void {
    const open = this.rooms.get(documentId);
    if (!open || open.holders > 0 || open.room?.isEmpty === false) return;
    this.rooms.delete(documentId);
    if (open.room?.isWorthCompacting) void this.compact(documentId);
  }

  private async compact(documentId: string): Promise<void> {
    try {
      await this.settings.store.compact(documentId);
    } catch (error) {
      this.settings.report(error, documentId);
    }
  }

  private cancelJoins(isMeant: (join: PendingJoin) => boolean): void {
    for (const join of this.pendingJoins) if (isMeant(join)) join.isCancelled = true;
  }
}
