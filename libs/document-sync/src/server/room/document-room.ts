import type * as Y from 'yjs';
import type { ShapeSource } from '../../guard/document-shape.js';
import type { ClosedReason, JoinReply, JoinRequest, PushReply, PushRequest } from '../../protocol/messages.js';
import type { Schedule } from '../../schedule.js';
import { Backlog, BACKLOG_BYTES } from '../limits/backlog.js';
import { isSlowConsumer } from '../limits/slow-consumer.js';
import type { DocumentStore } from '../log/document-store.js';
import { LogGrowth } from '../log/log-growth.js';
import type { CommitObserver } from './commit-observer.js';
import { DocumentPresence } from './document-presence.js';
import { DocumentReplica } from './document-replica.js';
import type { MemberRights } from './document-access.js';
import type { KeptRights } from './kept-rights.js';
import { type PipelineRoom, PushPipeline } from './push-pipeline.js';
import type { RoomConnection, RoomMember, ServerMessage } from './room-connection.js';

export interface RoomSettings {
  store: DocumentStore;
  shape: ShapeSource;
  schedule: Schedule;
  /** of all documents of this server together */
  backlog: Backlog;
  /** Called with every failure that was answered `unavailable`. */
  report: (error: unknown, documentId: string) => void;
  observer?: CommitObserver;
}

interface Joined {
  rights: KeptRights;
  /** The page is older than the document: an edit there could delete what it does not understand. */
  isOutdated: boolean;
}

/** A join that waits for its judgement, its document, or its clientID. */
export interface PendingJoin {
  rights: KeptRights;
  /** The connection has left or was cut off meanwhile. */
  isCancelled: boolean;
}

/** One open document: the connections that have joined it, its committed state, and the pipeline of its pushes. */
export class DocumentRoom implements PipelineRoom {
  private readonly joined = new Map<RoomConnection, Joined>();
  private readonly presence: DocumentPresence;
  private readonly pipeline: PushPipeline;
  private readonly growth: LogGrowth;
  private closedReason: ClosedReason | null = null;

  private constructor(
    readonly documentId: string,
    private readonly settings: RoomSettings,
    private readonly replica: DocumentReplica,
    storedRows: number,
  ) {
    this.presence = new DocumentPresence(documentId, settings.schedule);
    this.growth = new LogGrowth(storedRows);
    const backlog = new Backlog(BACKLOG_BYTES.document, settings.backlog);
    this.pipeline = new PushPipeline(this, replica, settings.store, backlog);
  }

  /** Null when the document does not exist or was destroyed. Rejects when it can't be loaded whole. */
  static async open(documentId: string, settings: RoomSettings): Promise<DocumentRoom | null> {
    const stored = await settings.store.load(documentId);
    if (!stored) return null;
    const owners = await settings.store.clientsOf(documentId);
    const shape = typeof settings.shape === 'function' ? await settings.shape(documentId) : settings.shape;
    const replica = new DocumentReplica(stored, owners, shape);
    return new DocumentRoom(documentId, settings, replica, stored.updates.length);
  }

  /** No connection has joined; a call in progress keeps the room open by itself. */
  get isEmpty(): boolean {
    return this.joined.size === 0;
  }

  get isWorthCompacting(): boolean {
    return this.growth.isWorthCompacting;
  }

  get members(): RoomMember[] {
    return [...this.joined.keys()].map((connection) => connection.member);
  }

  isJoined(connection: RoomConnection): boolean {
    return this.joined.has(connection);
  }

  knownRights(connection: RoomConnection): MemberRights | null {
    return this.joined.get(connection)?.rights.known ?? null;
  }

  async judge(connection: RoomConnection): Promise<MemberRights | null> {
    return this.joined.get(connection)?.rights.current() ?? null;
  }

  /** The kept rights of every connection that has joined. */
  get keptRights(): KeptRights[] {
    return [...this.joined.values()].map(({ rights }) => rights);
  }

  isOutdated(connection: RoomConnection): boolean {
    return this.joined.get(connection)?.isOutdated === true;
  }

  async join(pending: PendingJoin, request: JoinRequest): Promise<JoinReply> {
    const { replica } = this;
    const { connection } = pending.rights;
    if (request.epoch !== undefined && request.epoch !== replica.epoch) return { ok: false, refused: 'stale-epoch' };
    if (!(await this.register(request.clientId, connection.member.memberKey))) {
      return { ok: false, refused: 'foreign-client' };
    }
    const isOutdated = request.schemaVersion < replica.schemaVersion;
    // Last of all: judged again if something changed while the document was loading.
    const { read, write, name } = await pending.rights.current();
    if (!read) return { ok: false, refused: 'not-allowed' };
    if (this.closedReason || pending.isCancelled) return { ok: false, refused: this.refusalOnceClosed() };
    this.joined.set(connection, { rights: pending.rights, isOutdated });
    this.presence.enter(connection, { clientId: request.clientId, name });
    const canWrite = write && !isOutdated;
    const { epoch, seq, schemaVersion } = replica;
    const known = request.epoch === undefined ? undefined : request.seq;
    const presence = this.presence.seenBy(connection);
    return { ok: true, epoch, seq, ...replica.complete(known), canWrite, schemaVersion, presence };
  }

  async push(connection: RoomConnection, request: PushRequest): Promise<PushReply> {
    if (this.closedReason) return { ok: false, refused: this.refusalOnceClosed(), batchId: request.batchId };
    return this.pipeline.push(connection, request);
  }

  movePresence(connection: RoomConnection, state: Uint8Array | null): void {
    this.presence.move(connection, state);
  }

  leave(connection: RoomConnection): void {
    if (this.joined.delete(connection)) this.presence.exit(connection);
  }

  /** Cuts off the connection whose rights were lost, unless it has joined again with others. */
  expel(rights: KeptRights): void {
    if (this.joined.get(rights.connection)?.rights === rights) this.cutOff(rights.connection, 'rights-changed');
  }

  /** Cuts off every connection. A push whose append is in flight still gets its true result. */
  close(reason: ClosedReason): void {
    if (this.closedReason) return;
    this.closedReason = reason;
    this.presence.close();
    const message = this.closedMessage(reason);
    for (const connection of this.joined.keys()) connection.send(message);
    this.joined.clear();
  }

  /** Resolves once no append of this room is in flight. */
  whenIdle(): Promise<void> {
    return this.pipeline.whenIdle();
  }

  /** Reads the committed document. `read` must neither change it nor keep a reference to it. */
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
    for (const connection of this.joined.keys()) {
      if (connection === author) continue;
      if (isSlowConsumer(connection)) this.cutOff(connection, 'reload');
      else connection.send(message);
    }
    if (this.growth.add(update.byteLength)) this.compact();
  }

  documentGone(reason: 'destroyed' | 'stale-epoch'): void {
    this.close(reason === 'destroyed' ? 'destroyed' : 'reload');
  }

  report(error: unknown): void {
    this.settings.report(error, this.documentId);
  }

  /** An observer that throws does not stop the commit. */
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
    // Content without an owner was created by the server: no member may write under its clientID.
    if (this.replica.hasContentOf(clientId)) return false;
    if (!(await this.settings.store.registerClient(this.documentId, clientId, memberKey))) return false;
    this.replica.owners = new Map(this.replica.owners).set(clientId, memberKey);
    return true;
  }

  private compact(): void {
    this.settings.store.compact(this.documentId).catch((error: unknown) => this.report(error));
  }

  private refusalOnceClosed(): 'destroyed' | 'unavailable' {
    return this.closedReason === 'destroyed' ? 'destroyed' : 'unavailable';
  }

  private cutOff(connection: RoomConnection, reason: ClosedReason): void {
    this.leave(connection);
    connection.send(this.closedMessage(reason));
  }

  private closedMessage(reason: ClosedReason): ServerMessage {
    return { kind: 'closed', event: { documentId: this.documentId, reason } };
  }
}
