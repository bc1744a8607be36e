import type * as Y from 'yjs';
import {
  type ClosedReason,
  type JoinReply,
  type JoinRequest,
  type PushReply,
  type PushRequest,
} from '../../protocol/messages.js';
import type { Schedule } from '../../schedule.js';
import { Backlog, BACKLOG_BYTES } from '../limits/backlog.js';
import type { CommitObserver } from './commit-observer.js';
import { DocumentReplica } from './document-replica.js';
import type { ShapeSource } from '../../guard/document-shape.js';
import type { DocumentStore } from '../log/document-store.js';
import { DocumentPresence } from './document-presence.js';
import { type PipelineRoom, PushPipeline } from './push-pipeline.js';
import type { RoomConnection, RoomMember, ServerMessage } from './room-connection.js';
import { isSlowConsumer } from '../limits/slow-consumer.js';

export interface RoomSettings {
  store: DocumentStore;
  shape: ShapeSource;
  schedule: Schedule;
  /** Of all documents of this server together. */
  backlog: Backlog;
  /** Told of every failure that was answered `unavailable`. */
  report: (error: unknown, documentId: string) => void;
  observer?: CommitObserver;
}

/** The log is compacted once it has grown by so many rows, or so many bytes. */
const COMPACT_AFTER_ROWS = 200;
const COMPACT_AFTER_BYTES = 256 * 1024;
/** And once nobody is left, when it has grown by so many rows. */
const COMPACT_ROWS_WHEN_EMPTY = 8;

/** One open document: who has joined it, its committed state, and the pipeline through which it changes. */
export class DocumentRoom implements PipelineRoom {
  private readonly joined = new Set<RoomConnection>();
  /** Those whose page is older than the document: it would lose what it does not understand. */
  private readonly older = new WeakSet<RoomConnection>();
  private readonly presence: DocumentPresence;
  private readonly pipeline: PushPipeline;
  private closedFor: ClosedReason | null = null;

  /** What the log has gained since it was last asked to be compacted. */
  private grown = { rows: 0, bytes: 0 };

  private constructor(
    readonly documentId: string,
    private readonly settings: RoomSettings,
    private readonly replica: DocumentReplica,
  ) {
    this.presence = new DocumentPresence(documentId, settings.schedule);
    const backlog = new Backlog(BACKLOG_BYTES.document, settings.backlog);
    this.pipeline = new PushPipeline(this, replica, settings.store, backlog);
  }

  /** Null when the document does not exist or was destroyed. Rejects when it can't be loaded whole. */
  static async open(documentId: string, settings: RoomSettings): Promise<DocumentRoom | null> {
    const stored = await settings.store.load(documentId);
    if (!stored) return null;
    const owners = await settings.store.clientsOf(documentId);
    const shape = typeof settings.shape === 'function' ? await settings.shape(documentId) : settings.shape;
    const room = new DocumentRoom(documentId, settings, new DocumentReplica(stored, owners, shape));
    room.grown.rows = stored.updates.length;
    return room;
  }

  /** Nobody has joined; whoever waits for an answer holds the room from outside. */
  get isEmpty(): boolean {
    return this.joined.size === 0;
  }

  get isWorthCompacting(): boolean {
    return this.grown.rows >= COMPACT_ROWS_WHEN_EMPTY;
  }

  get members(): RoomMember[] {
    return [...this.joined].map((connection) => connection.member);
  }

  isJoined(connection: RoomConnection): boolean {
    return this.joined.has(connection);
  }

  readsOnly(connection: RoomConnection): boolean {
    return this.older.has(connection);
  }

  /** `isWanted` is asked once all waiting is over: somebody may have left, or been cut off, meanwhile. */
  async join(connection: RoomConnection, request: JoinRequest, isWanted: () => boolean): Promise<JoinReply> {
    const { replica } = this;
    if (request.epoch !== undefined && request.epoch !== replica.epoch) return { ok: false, refused: 'stale-epoch' };
    if (!(await this.register(request.clientId, connection.member.memberKey))) {
      return { ok: false, refused: 'foreign-client' };
    }
    const isOlder = request.schemaVersion < replica.schemaVersion;
    const canWrite = (await connection.mayWrite(this.documentId)) && !isOlder;
    if (this.closedFor || !isWanted()) return { ok: false, refused: this.refusalOnceClosed() };
    this.joined.add(connection);
    if (isOlder) this.older.add(connection);
    else this.older.delete(connection);
    this.presence.enter(connection, request.clientId);
    const { epoch, seq, schemaVersion } = replica;
    const known = request.epoch === undefined ? undefined : request.seq;
    const presence = this.presence.seenBy(connection);
    return { ok: true, epoch, seq, ...replica.complete(known), canWrite, schemaVersion, presence };
  }

  async push(connection: RoomConnection, request: PushRequest): Promise<PushReply> {
    const refusedWith = (refused: 'not-allowed' | 'destroyed' | 'unavailable'): PushReply => ({
      ok: false,
      refused,
      batchId: request.batchId,
    });
    if (this.closedFor) return refusedWith(this.refusalOnceClosed());
    if (!this.isJoined(connection)) return refusedWith('not-allowed');
    return this.pipeline.push(connection, request);
  }

  movePresence(connection: RoomConnection, state: Uint8Array | null): void {
    this.presence.move(connection, state);
  }

  leave(connection: RoomConnection): void {
    if (this.joined.delete(connection)) this.presence.exit(connection);
  }

  /** Cuts one member off; each of their screens is told why. */
  closeFor(memberKey: string, reason: ClosedReason): void {
    for (const connection of this.joined) {
      if (connection.member.memberKey === memberKey) this.cutOff(connection, reason);
    }
  }

  /** Cuts everyone off. What is being appended at this moment is still answered truthfully. */
  close(reason: ClosedReason): void {
    if (this.closedFor) return;
    this.closedFor = reason;
    this.presence.close();
    const message = this.closedMessage(reason);
    for (const connection of this.joined) connection.send(message);
    this.joined.clear();
  }

  /** Resolves once nothing of this room is on its way to the store. */
  whenIdle(): Promise<void> {
    return this.pipeline.whenIdle();
  }

  /** Reads the committed document. `read` must neither change it nor keep it. */
  async read<T>(read: (doc: Y.Doc, at: { epoch: number; seq: number }) => T): Promise<T> {
    await this.pipeline.ensureCurrent();
    return read(this.replica.doc, { epoch: this.replica.epoch, seq: this.replica.seq });
  }

  commit(seq: number, update: Uint8Array, memberKey: string | null): void {
    const { documentId, replica } = this;
    const committed = { update, memberKey };
    this.notifyObserver((observer) => observer.committing(documentId, replica.doc, committed));
    replica.commit(seq, update);
    this.notifyObserver((observer) => observer.committed(documentId, replica.doc, { ...committed, seq }));
  }

  relay(seq: number, update: Uint8Array, author: RoomConnection | null): void {
    const { documentId } = this;
    const message: ServerMessage = { kind: 'update', event: { documentId, epoch: this.replica.epoch, seq, update } };
    for (const connection of this.joined) {
      if (connection === author) continue;
      if (isSlowConsumer(connection)) this.cutOff(connection, 'reload');
      else connection.send(message);
    }
    this.grow(update.byteLength);
  }

  lost(kind: 'destroyed' | 'stale-epoch'): void {
    this.close(kind === 'destroyed' ? 'destroyed' : 'reload');
  }

  report(error: unknown): void {
    this.settings.report(error, this.documentId);
  }

  /** Whoever watches a document never stops it. */
  private notifyObserver(notify: (observer: CommitObserver) => void): void {
    const { observer } = this.settings;
    try {
      if (observer) notify(observer);
    } catch (error) {
      this.report(error);
    }
  }

  private async register(clientId: number, memberKey: string): Promise<boolean> {
    const owner = this.replica.owners.get(clientId);
    if (owner !== undefined) return owner === memberKey;
    // Content without an owner was made by the server: its clientID is nobody's.
    if (this.replica.hasContentOf(clientId)) return false;
    if (!(await this.settings.store.registerClient(this.documentId, clientId, memberKey))) return false;
    this.replica.owners = new Map(this.replica.owners).set(clientId, memberKey);
    return true;
  }

  private grow(bytes: number): void {
    this.grown.rows += 1;
    this.grown.bytes += bytes;
    if (this.grown.rows < COMPACT_AFTER_ROWS && this.grown.bytes < COMPACT_AFTER_BYTES) return;
    this.grown = { rows: 0, bytes: 0 };
    this.settings.store.compact(this.documentId).catch((error: unknown) => this.report(error));
  }

  private refusalOnceClosed(): 'destroyed' | 'unavailable' {
    return this.closedFor === 'destroyed' ? 'destroyed' : 'unavailable';
  }

  private cutOff(connection: RoomConnection, reason: ClosedReason): void {
    this.leave(connection);
    connection.send(this.closedMessage(reason));
  }

  private closedMessage(reason: ClosedReason): ServerMessage {
    return { kind: 'closed', event: { documentId: this.documentId, reason } };
  }
}
