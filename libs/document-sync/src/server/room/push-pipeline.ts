import type { PushReply, PushRequest } from '../../protocol/messages.js';
import type { RefusalCode } from '../../protocol/refusal-codes.js';
import type { Backlog } from '../limits/backlog.js';
import type { AppendResult, DocumentStore } from '../log/document-store.js';
import type { MemberRights } from './document-access.js';
import type { DocumentReplica } from './document-replica.js';
import type { RoomConnection } from './room-connection.js';
import { sortRound } from './sort-round.js';
import { acknowledge, refuse, withoutRepeats, type WaitingPush } from './waiting-push.js';

/** Most pushes of one append. */
const MAX_ROWS = 200;

/** Refusals that may only mean that rows of another server have not been read yet. */
const MAY_MEAN_MISSING_ROWS: readonly RefusalCode[] = ['clock-gap', 'leaves-pending', 'foreign-client'];

/**
 * How often a push is judged because something changed meanwhile. The last judgement then counts: it began after the
 * push arrived, so that what changed since is concurrent with it, and a committee where much happens can still write.
 */
const MAX_JUDGEMENTS = 3;

/** What the pipeline needs from its room. */
export interface PipelineRoom {
  readonly documentId: string;
  isJoined(connection: RoomConnection): boolean;
  /** As judged since something last changed; null until then, and for a connection that has not joined. */
  knownRights(connection: RoomConnection): MemberRights | null;
  /** Judges a connection that has joined, unless that is under way. Rejects when its rights can't be known. */
  judge(connection: RoomConnection): Promise<MemberRights | null>;
  /** The page is older than the schema of the document. */
  isOutdated(connection: RoomConnection): boolean;
  commit(seq: number, update: Uint8Array, memberKey: string | null): void;
  /** Sends a committed row to everyone but its author. */
  relay(seq: number, update: Uint8Array, author: RoomConnection | null): void;
  /** The document was destroyed, or its history replaced. */
  documentGone(reason: 'destroyed' | 'stale-epoch'): void;
  report(error: unknown): void;
}

/**
 * The only way into a document: judge, append, and once committed apply, relay, acknowledge. One append at a time;
 * pushes that arrive meanwhile go in the next one. When the store fails nothing is relayed, and the reply is
 * `unavailable`.
 */
export class PushPipeline {
  private queue: WaitingPush[] = [];
  private work: Promise<void> | null = null;
  /** The result of the last append is unknown: the log must be read before anything else. */
  private isOutcomeUnknown = false;

  constructor(
    private readonly room: PipelineRoom,
    private readonly replica: DocumentReplica,
    private readonly store: DocumentStore,
    private readonly backlog: Backlog,
  ) {}

  /** Resolves once no append is in flight. */
  async whenIdle(): Promise<void> {
    await this.work;
  }

  /**
   * Makes sure that every committed row is in the document. Does not wait for an append, which may itself wait for a
   * row lock held by the caller.
   */
  async ensureCurrent(): Promise<void> {
    if (!this.isOutcomeUnknown) return;
    if (this.work) throw new Error('the log is being read');
    this.work = this.catchUp()
      .then(() => {})
      .finally(() => {
        this.work = null;
        this.start();
      });
    await this.work;
  }

  push(connection: RoomConnection, request: PushRequest): Promise<PushReply> {
    const bytes = request.update.byteLength;
    if (!this.backlog.reserve(bytes)) {
      return Promise.resolve({ ok: false, refused: 'unavailable', batchId: request.batchId });
    }
    return new Promise<PushReply>((resolve) => {
      this.queue.push({ connection, request, replyTo: [resolve] });
      this.start();
    }).finally(() => this.backlog.release(bytes));
  }

  /** Reads the log to its end; commits and relays the rows that were missing. True when there were some. */
  async catchUp(): Promise<boolean> {
    const { replica, room, store } = this;
    this.isOutcomeUnknown = true;
    replica.owners = await store.clientsOf(room.documentId);
    const rows = await store.updatesAfter(room.documentId, replica.epoch, replica.seq);
    if (rows === null) {
      room.documentGone('stale-epoch');
      throw new Error('document gone while its log was read');
    }
    for (const { seq, payload } of rows) {
      room.commit(seq, payload, null);
      room.relay(seq, payload, null);
    }
    this.isOutcomeUnknown = false;
    return rows.length > 0;
  }

  private start(): void {
    if (this.work || this.queue.length === 0) return;
    this.work = this.run().finally(() => {
      this.work = null;
      this.start();
    });
  }

  private async run(): Promise<void> {
    while (this.queue.length > 0) {
      const round = this.queue.splice(0, MAX_ROWS);
      try {
        await this.handle(round);
      } catch (error) {
        this.room.report(error);
        for (const push of round) refuse(push, 'unavailable');
        await this.recover();
      }
    }
  }

  /** After a failure the rows may be committed all the same: reads the log, now or before the next round. */
  private async recover(): Promise<void> {
    try {
      await this.catchUp();
    } catch (error) {
      this.room.report(error);
    }
  }

  private async handle(round: WaitingPush[]): Promise<void> {
    if (this.isOutcomeUnknown) await this.catchUp();
    let open = round;
    let isFresh = false;
    while (open.length > 0) {
      const judged = await this.judge(open);
      // From here until the append is under way nothing is awaited: no right changes in between.
      open = withoutRepeats(open.filter((push) => this.isAllowed(push, judged)));
      const { accepted, known, later, refused } = sortRound(open, this.replica);
      if (!isFresh && refused.some(({ code }) => MAY_MEAN_MISSING_ROWS.includes(code))) {
        await this.catchUp();
        isFresh = true;
        continue;
      }
      for (const { push, code } of refused) refuse(push, code);
      const result = await this.append(accepted);
      open = await this.applyResult(result, accepted);
      if (open.length > 0) open.push(...known);
      else await this.acknowledgeKnown(known);
      open.push(...later);
    }
  }

  /** Judges those whose rights are not known; answers the judgements, for those that a change has overtaken again. */
  private async judge(pushes: readonly WaitingPush[]): Promise<Map<RoomConnection, MemberRights | null>> {
    const judged = new Map<RoomConnection, MemberRights | null>();
    for (let attempt = 0; attempt < MAX_JUDGEMENTS; attempt += 1) {
      const unjudged = this.unjudged(pushes);
      if (unjudged.length === 0) break;
      const rights = await Promise.all(unjudged.map((connection) => this.room.judge(connection)));
      for (const [index, connection] of unjudged.entries()) judged.set(connection, rights[index] ?? null);
    }
    return judged;
  }

  /** Connections whose rights are not known now: never judged, or something changed since. */
  private unjudged(pushes: readonly WaitingPush[]): RoomConnection[] {
    const connections = new Set(pushes.map(({ connection }) => connection));
    return [...connections].filter((one) => this.room.isJoined(one) && !this.room.knownRights(one));
  }

  private isAllowed(push: WaitingPush, judged: ReadonlyMap<RoomConnection, MemberRights | null>): boolean {
    const { connection, request } = push;
    if (!this.room.isJoined(connection)) return refuse(push, 'not-allowed');
    const rights = this.room.knownRights(connection) ?? judged.get(connection);
    if (!rights?.write || this.room.isOutdated(connection)) return refuse(push, 'read-only');
    if (request.epoch !== this.replica.epoch) return refuse(push, 'stale-epoch');
    return true;
  }

  private async append(accepted: readonly WaitingPush[]): Promise<AppendResult> {
    if (accepted.length === 0) return { kind: 'appended', seqs: [] };
    const rows = accepted.map(({ connection, request }) => ({
      batchId: request.batchId,
      memberKey: connection.member.memberKey,
      payload: request.update,
    }));
    return this.store.append(this.room.documentId, this.replica.epoch, rows);
  }

  /** Returns the pushes that must be judged and appended again. */
  private async applyResult(result: AppendResult, accepted: WaitingPush[]): Promise<WaitingPush[]> {
    switch (result.kind) {
      case 'appended':
        await this.publish(result.seqs, accepted);
        return [];
      case 'known': {
        await this.catchUp();
        const seqs = new Map(result.rows.map(({ batchId, seq }) => [batchId, seq]));
        const again = accepted.filter((push) => !acknowledge(push, seqs.get(push.request.batchId)));
        if (again.length === accepted.length) throw new Error('store knows rows that were not sent');
        return again;
      }
      case 'stale-epoch':
      case 'destroyed':
        for (const push of accepted) refuse(push, result.kind);
        this.room.documentGone(result.kind);
        return [];
    }
  }

  private async publish(seqs: readonly number[], accepted: readonly WaitingPush[]): Promise<void> {
    if (seqs.length !== accepted.length) throw new Error('store committed another number of rows');
    const isNext = seqs.every((seq, index) => seq === this.replica.seq + 1 + index);
    if (!isNext) await this.catchUp();
    accepted.forEach((push, index) => {
      const [{ connection, request }, seq] = [push, seqs[index]];
      if (seq !== undefined && isNext) {
        this.room.commit(seq, request.update, connection.member.memberKey);
        this.room.relay(seq, request.update, connection);
      }
      acknowledge(push, seq);
    });
  }

  private async acknowledgeKnown(known: readonly WaitingPush[]): Promise<void> {
    for (const push of known) {
      const seq = await this.store.seqOf(this.room.documentId, push.request.batchId);
      acknowledge(push, seq ?? this.replica.seq);
    }
  }
}
