import * as Y from 'yjs';
import {
  type ClosedEvent,
  type JoinAccepted,
  type JoinRequest,
  PROTOCOL_VERSION,
  type PushReply,
  type RefusalCode,
  type UpdateEvent,
} from '../protocol.js';
import { type Schedule, scheduleWithTimeout } from '../schedule.js';
import type { ConnectionState } from './connection-state.js';
import type { DocumentChannel } from './document-channel.js';
import { Outbox, type OutgoingBatch } from './outbox.js';
import { Presence } from './presence.js';
import { Retry } from './retry.js';
import { SequenceTracker } from './sequence-tracker.js';
import { unsentText } from './unsent-text.js';

export interface DocumentConnectionOptions {
  documentId: string;
  channel: DocumentChannel;
  /** newest schema that this client understands; a newer document is read only */
  schemaVersion: number;
  schedule?: Schedule;
  random?: () => number;
}

/** Marks what came from the server; every other change is the author's, and is pushed. */
const FROM_SERVER = Symbol('from server');

/**
 * One document on this page: a Y.Doc with its own clientID, kept equal to the server's, and the truth about what is
 * saved. Everything local is pushed until the server has committed it, over any number of cuts. One connection per
 * document and channel.
 */
export class DocumentConnection {
  readonly doc = new Y.Doc();
  readonly presence: Presence;
  private readonly outbox = new Outbox();
  private readonly sequence = new SequenceTracker();
  private readonly retry: Retry;
  private readonly listeners = new Set<() => void>();
  private readonly stopListening: () => void;
  private state: ConnectionState;
  private epoch: number | undefined;
  /** changes at each join, cut and end: an answer to an older one is ignored */
  private attempt = 0;
  private joined = false;
  private pushing = false;
  /** a push was answered `not-allowed` after the last join that worked */
  private wasUnknown = false;
  private early: UpdateEvent[] = [];

  constructor(private readonly options: DocumentConnectionOptions) {
    const { channel, schedule = scheduleWithTimeout, random = Math.random } = options;
    this.retry = new Retry(schedule, random);
    this.state = { link: 'offline', saved: 'saved', access: 'none', loaded: false, refused: null };
    this.presence = new Presence(this.doc, (state) => this.sendPresence(state), schedule);
    this.doc.on('update', this.onDocUpdate);
    const isOurs = (event: { documentId: string }) => event.documentId === options.documentId;
    this.stopListening = channel.listen({
      online: () => void this.join(),
      offline: () => this.onOffline(),
      update: (event) => isOurs(event) && this.onUpdate(event),
      presence: (event) => isOurs(event) && this.presence.receive(event.states),
      closed: (event) => isOurs(event) && this.onClosed(event),
    });
    if (channel.isOnline) void this.join();
  }

  /** A new object at each change. */
  getState = (): ConnectionState => this.state;

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** What was typed here and never acknowledged, as plain text, to be given back to its author. */
  unsentText(): string {
    return unsentText(this.doc, this.outbox.updates);
  }

  destroy(): void {
    this.disjoin();
    this.stopListening();
    const { channel, documentId } = this.options;
    if (channel.isOnline) channel.leave({ documentId });
    this.listeners.clear();
    this.presence.destroy();
    this.doc.destroy();
  }

  private async join(): Promise<void> {
    if (this.isEnded()) return;
    const attempt = this.disjoin();
    this.update({ link: 'connecting' });
    try {
      const reply = await this.options.channel.join(this.joinRequest());
      if (attempt !== this.attempt) return;
      if (reply.ok) this.onJoined(reply);
      else if (reply.refused === 'unavailable') this.retry.later(() => void this.join());
      else this.end(reply.refused);
    } catch {
      if (attempt === this.attempt && this.options.channel.isOnline) this.retry.later(() => void this.join());
    }
    this.update({});
  }

  private joinRequest(): JoinRequest {
    const { documentId, schemaVersion } = this.options;
    const request = { protocol: PROTOCOL_VERSION, documentId, clientId: this.doc.clientID, schemaVersion };
    return this.epoch === undefined ? request : { ...request, epoch: this.epoch, seq: this.sequence.seq };
  }

  private onJoined({ epoch, seq, state, tail, canWrite, schemaVersion, presence }: JoinAccepted): void {
    for (const update of state ? [state, ...tail] : tail) Y.applyUpdate(this.doc, update, FROM_SERVER);
    this.epoch = epoch;
    this.joined = true;
    this.sequence.reset(seq);
    this.retry.succeeded();
    const access = canWrite && schemaVersion <= this.options.schemaVersion ? 'write' : 'read';
    const refused = this.state.refused === 'read-only' && access === 'write' ? null : this.state.refused;
    this.update({ link: 'online', access, loaded: true, refused });
    for (const event of this.early.splice(0)) this.onUpdate(event);
    this.presence.receive(presence);
    this.presence.resend();
    this.pushNext();
  }

  /** No longer joined, as far as we know. */
  private disjoin(): number {
    this.joined = false;
    this.pushing = false;
    this.early = [];
    this.retry.cancel();
    this.presence.clear();
    return ++this.attempt;
  }

  private onOffline(): void {
    this.disjoin();
    this.update({ link: 'offline' });
  }

  private onClosed({ reason }: ClosedEvent): void {
    if (this.isEnded()) return;
    if (reason === 'destroyed') this.end('destroyed');
    else void this.join();
  }

  private onUpdate(event: UpdateEvent): void {
    if (!this.joined) {
      if (!this.isEnded()) this.early.push(event);
      return;
    }
    if (event.epoch !== this.epoch) return;
    Y.applyUpdate(this.doc, event.update, FROM_SERVER);
    this.sequence.saw(event.seq);
    if (this.sequence.missing > (this.pushing ? 1 : 0)) void this.join();
  }

  private readonly onDocUpdate = (update: Uint8Array, origin: unknown): void => {
    if (origin === FROM_SERVER) return;
    this.outbox.add(update);
    this.pushNext();
    this.update({});
  };

  private pushNext(): void {
    if (!this.joined || this.pushing || this.retry.isPending || this.state.refused || this.epoch === undefined) return;
    const batch = this.outbox.current();
    if (batch) void this.push(batch, this.epoch);
  }

  private async push({ batchId, update }: OutgoingBatch, epoch: number): Promise<void> {
    const { attempt } = this;
    const { channel, documentId } = this.options;
    this.pushing = true;
    try {
      const reply = await channel.push({ documentId, epoch, batchId, update });
      if (reply.ok) this.outbox.acknowledge(batchId);
      if (attempt === this.attempt) this.onPushed(reply);
    } catch {
      if (attempt === this.attempt) this.pushAgainLater();
    }
    this.update({});
  }

  private onPushed(reply: PushReply): void {
    this.pushing = false;
    if (reply.ok) {
      this.wasUnknown = false;
      this.retry.succeeded();
      this.sequence.saw(reply.seq);
      if (this.sequence.missing > 0) void this.join();
      else this.pushNext();
      return;
    }
    if (reply.refused === 'unavailable' || reply.refused === 'too-many') this.pushAgainLater();
    else if (reply.refused === 'not-allowed' && !this.wasUnknown) {
      // The server may have restarted, or cut this member off: it judges again at the door.
      this.wasUnknown = true;
      void this.join();
    } else if (isFinal(reply.refused)) this.end(reply.refused);
    else this.update({ refused: reply.refused, access: reply.refused === 'read-only' ? 'read' : this.state.access });
  }

  private pushAgainLater(): void {
    this.pushing = false;
    if (!this.options.channel.isOnline) return;
    this.retry.later(() => {
      this.pushNext();
      this.update({});
    });
  }

  private sendPresence(state: Uint8Array | null): void {
    if (this.joined) this.options.channel.presence({ documentId: this.options.documentId, state });
  }

  private isEnded(): boolean {
    return this.state.access === 'none' && this.state.refused !== null;
  }

  private end(refused: RefusalCode): void {
    this.disjoin();
    this.update({ access: 'none', refused });
  }

  private update(change: Partial<ConnectionState>): void {
    const next = { ...this.state, ...change };
    const isStuck = next.refused !== null || next.link !== 'online' || this.retry.isFailing;
    next.saved = this.outbox.isEmpty ? 'saved' : isStuck ? 'unsaved' : 'saving';
    const { state } = this;
    const isSame = (Object.keys(next) as Array<keyof ConnectionState>).every((key) => next[key] === state[key]);
    if (isSame) return;
    this.state = next;
    for (const listener of this.listeners) listener();
  }
}

function isFinal(code: RefusalCode): boolean {
  return code === 'destroyed' || code === 'stale-epoch' || code === 'not-allowed' || code === 'protocol-version';
}
