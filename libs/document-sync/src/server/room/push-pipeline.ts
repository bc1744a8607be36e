import type { PushReply, PushRequest } from '../../protocol/messages.js';
import type { RefusalCode } from '../../protocol/refusal-codes.js';
import type { Backlog } from '../limits/backlog.js';
import type { DocumentReplica } from './document-replica.js';
import type { AppendOutcome, DocumentStore } from '../log/document-store.js';
import type { RoomConnection } from './room-connection.js';
import { acknowledge, refuse, withoutRepeats, type WaitingPush as Waiting } from './waiting-push.js';

/** Pushes taken in one append at most. */
const MAX_ROWS = 200;

/** Refusals that another server's rows may explain. */
const FROM_BEING_BEHIND: readonly RefusalCode[] = ['clock-gap', 'leaves-pending', 'foreign-client'];

/** What the pipeline needs from its room. */
export interface PipelineRoom {
  readonly documentId: string;
  isJoined(connection: RoomConnection): boolean;
  /** The page is older than the document. */
  readsOnly(connection: RoomConnection): boolean;
  commit(seq: number, update: Uint8Array, memberKey: string | null): void;
  /** Shows a committed row to everyone but its author. */
  relay(seq: number, update: Uint8Array, author: RoomConnection | null): void;
  /** The document is gone, or its history was replaced. */
  lost(kind: 'destroyed' | 'stale-epoch'): void;
  report(error: unknown): void;
}

/**
 * The only way into a document: judge, append, and once committed apply, relay, acknowledge. One append at a time;
 * what arrives meanwhile goes in the next one. When the store fails nothing is shown, and `unavailable` is answered.
 */
export class PushPipeline {
  private queue: Waiting[] = [];
  private work: Promise<void> | null = null;
  /** The outcome of the last append is unknown: the log must be read again first. */
  private behind = false;

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

  /** Makes sure that every committed row is in the document. Waits for no append, so it can't wait for a row lock. */
  async ensureCurrent(): Promise<void> {
    if (!this.behind) return;
    if (this.work) throw new Error('the log is being read again');
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

  /** Reads the log up to its end and shows what was not there yet. True when there was something. */
  async catchUp(): Promise<boolean> {
    const { replica, room, store } = this;
    this.behind = true;
    replica.owners = await store.clientsOf(room.documentId);
    const rows = await store.updatesAfter(room.documentId, replica.epoch, replica.seq);
    if (rows === null) {
      room.lost('stale-epoch');
      throw new Error('document lost while reading its log');
    }
    for (const { seq, payload } of rows) {
      room.commit(seq, payload, null);
      room.relay(seq, payload, null);
    }
    this.behind = false;
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

  /** After a failure it is unknown whether the rows are committed: asks the log, now or before the next round. */
  private async recover(): Promise<void> {
    try {
      await this.catchUp();
    } catch (error) {
      this.room.report(error);
    }
  }

  private async handle(round: Waiting[]): Promise<void> {
    if (this.behind) await this.catchUp();
    let open = withoutRepeats(await this.withRights(round));
    let isFresh = false;
    while (open.length > 0) {
      const { accepted, known, later, refused } = this.judge(open);
      if (!isFresh && refused.some(({ code }) => FROM_BEING_BEHIND.includes(code))) {
        // With several servers, another one may hold what is missing here.
        await this.catchUp();
        isFresh = true;
        continue;
      }
      for (const { push, code } of refused) refuse(push, code);
      const outcome = await this.append(accepted);
      open = await this.settle(outcome, accepted);
      if (open.length > 0) open.push(...known);
      else await this.acknowledgeKnown(known);
      open.push(...later);
    }
  }

  private async withRights(round: Waiting[]): Promise<Waiting[]> {
    const { documentId } = this.room;
    const connections = [...new Set(round.map(({ connection }) => connection))];
    const rights = await Promise.all(connections.map((connection) => connection.mayWrite(documentId)));
    const writers = new Set(connections.filter((_, index) => rights[index]));
    return round.filter((push) => {
      const { connection, request } = push;
      if (!this.room.isJoined(connection)) return refuse(push, 'not-allowed');
      if (!writers.has(connection) || this.room.readsOnly(connection)) return refuse(push, 'read-only');
      if (request.epoch !== this.replica.epoch) return refuse(push, 'stale-epoch');
      return true;
    });
  }

  /**
   * Each push is judged against what is committed. Those of one round can't hang on each other, since nobody has seen
   * them yet, unless one client sends several without waiting, or two use one clientID: what follows is judged after.
   */
  private judge(open: readonly Waiting[]) {
    const sorted = { accepted: [] as Waiting[], known: [] as Waiting[], later: [] as Waiting[] };
    const refused: Array<{ push: Waiting; code: RefusalCode }> = [];
    const taken = new Set<RoomConnection | number | null>();
    for (const push of open) {
      const { connection, request } = push;
      const judgement = taken.has(connection) ? null : this.replica.judge(request.update, connection.member.memberKey);
      if (judgement?.kind === 'refused') refused.push({ push, code: judgement.code });
      else if (judgement?.kind === 'known') sorted.known.push(push);
      else if (!judgement || (judgement.client !== null && taken.has(judgement.client))) sorted.later.push(push);
      else {
        sorted.accepted.push(push);
        taken.add(connection).add(judgement.client);
      }
    }
    return { ...sorted, refused };
  }

  private async append(accepted: readonly Waiting[]): Promise<AppendOutcome> {
    if (accepted.length === 0) return { kind: 'appended', seqs: [] };
    const rows = accepted.map(({ connection, request }) => ({
      batchId: request.batchId,
      memberKey: connection.member.memberKey,
      payload: request.update,
    }));
    return this.store.append(this.room.documentId, this.replica.epoch, rows);
  }

  /** Acts on the outcome; returns what must be judged and appended again. */
  private async settle(outcome: AppendOutcome, accepted: Waiting[]): Promise<Waiting[]> {
    switch (outcome.kind) {
      case 'appended':
        await this.show(outcome.seqs, accepted);
        return [];
      case 'known': {
        await this.catchUp();
        const seqs = new Map(outcome.rows.map(({ batchId, seq }) => [batchId, seq]));
        const again = accepted.filter((push) => !acknowledge(push, seqs.get(push.request.batchId)));
        if (again.length === accepted.length) throw new Error('store knows rows that were not sent');
        return again;
      }
      case 'stale-epoch':
      case 'destroyed':
        for (const push of accepted) refuse(push, outcome.kind);
        this.room.lost(outcome.kind);
        return [];
    }
  }

  private async show(seqs: readonly number[], accepted: readonly Waiting[]): Promise<void> {
    if (seqs.length !== accepted.length) throw new Error('store answered another number of rows');
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

  private async acknowledgeKnown(known: readonly Waiting[]): Promise<void> {
    for (const push of known) {
      const seq = await this.store.seqOf(this.room.documentId, push.request.batchId);
      acknowledge(push, seq ?? this.replica.seq);
    }
  }
}
