import * as Y from 'yjs';
import { type ClosedEvent, type JoinAccepted, type PushReply, type UpdateEvent } from '../protocol/messages.js';
import type { RefusalCode } from '../protocol/refusal-codes.js';
import { scheduleWithTimeout } from '../schedule.js';
import { type ConnectionState, hasEnded, isFinal, isRetryable, deriveState } from './connection-state.js';
import { listenFor } from './document-channel.js';
import { joinRequest } from './join-request.js';
import { DeviceOutbox } from './device-outbox.js';
import type { DocumentConnectionOptions } from './connection-options.js';
import { Incoming } from './incoming.js';
import { ObservedState } from './observed-state.js';
import { Outbox, type OutgoingPush } from './outbox.js';
import { Presence } from './presence.js';
import { PushLoop } from './push-loop.js';
import { Retry } from './retry.js';
import { rejectedText } from './rejected-text.js';

/** Before the first join that works: of no document. */
const NO_EPOCH = -1;
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
  private readonly pushes: PushLoop;
  private readonly device: DeviceOutbox | null;
  private readonly incoming = new Incoming((update) => Y.applyUpdate(this.doc, update, FROM_SERVER));
  private readonly retry: Retry;
  private readonly observed = new ObservedState();
  private readonly stopListening: () => void;
  /** changes at each join, cut and end: an answer to an older one is ignored */
  private attempt = 0;
  /** a push was answered `not-allowed` after the last join that worked */
  private wasUnknown = false;

  constructor(private readonly options: DocumentConnectionOptions) {
    const { channel, documentId, device, schedule = scheduleWithTimeout, random = Math.random } = options;
    const { outbox } = this;
    const epoch = () => this.incoming.epoch ?? NO_EPOCH;
    this.retry = new Retry(schedule, random);
    this.presence = new Presence(this.doc, (state) => this.sendPresence(state), schedule);
    this.pushes = new PushLoop(outbox, {
      send: (push) => channel.push({ documentId, epoch: epoch(), ...push }),
      committed: (push, wasOrphaned) => this.onCommitted(push, wasOrphaned),
      answered: (push, reply) => this.onPushed(push, reply),
    });
    const changed = () => this.onDeviceChanged();
    this.device = device ? new DeviceOutbox({ device, documentId, outbox, schedule, epoch, changed }) : null;
    this.doc.on('update', this.onDocUpdate);
    this.stopListening = listenFor(documentId, channel, {
      online: () => void this.join(),
      offline: () => this.onOffline(),
      update: (event) => this.onUpdate(event),
      presence: (event) => this.presence.receive(event.states),
      closed: (event) => this.onClosed(event),
    });
    if (channel.isOnline) void this.join();
    else this.update({});
  }

  /** A new object at each change. */
  getState = this.observed.get;
  subscribe = this.observed.subscribe;

  /**
   * What was typed on this device and never acknowledged, as plain text, to be given back to its author: all of it once
   * the connection has ended, else what the server refused of pages that are gone.
   */
  unsentText(): string {
    return rejectedText(this.doc, this.outbox, hasEnded(this.getState()));
  }

  /** Drops what `unsentText()` gives back, its author has it; or `all` that is not acknowledged. The device forgets it too. */
  forgetUnsent(all = hasEnded(this.getState())): void {
    if (all) this.outbox.clear();
    else this.outbox.forgetRejected();
    this.onOutboxChanged();
  }

  /** Writes at once on the device what is not there; true once closing this page would lose nothing. */
  async settled(): Promise<boolean> {
    return (await this.device?.settled()) ?? this.outbox.isEmpty;
  }

  /** Resolves once the device has done what was asked of it so far. */
  async deviceIdle(): Promise<void> {
    await this.device?.idle();
  }

  /** What is kept on the device stays there, for the next page that opens the document. */
  destroy(): void {
    this.disjoin();
    this.stopListening();
    const { channel, documentId } = this.options;
    if (channel.isOnline) channel.leave({ documentId });
    this.observed.forgetListeners();
    this.device?.close();
    this.presence.destroy();
    this.doc.destroy();
  }

  private async join(): Promise<void> {
    if (hasEnded(this.getState())) return;
    const attempt = this.disjoin();
    this.update({ link: 'connecting' });
    try {
      const reply = await this.options.channel.join(joinRequest(this.options, this.doc.clientID, this.incoming));
      if (attempt !== this.attempt) return;
      if (reply.ok) this.onJoined(reply);
      else if (isRetryable(reply.refused)) this.retry.later(() => void this.join());
      else this.end(reply.refused, reply.localKey);
    } catch {
      if (attempt === this.attempt && this.options.channel.isOnline) this.retry.later(() => void this.join());
    }
    this.update({});
  }

  private onJoined({ epoch, seq, state, tail, canWrite, schemaVersion, presence, localKey }: JoinAccepted): void {
    for (const update of state ? [state, ...tail] : tail) Y.applyUpdate(this.doc, update, FROM_SERVER);
    this.incoming.open(epoch, seq);
    this.retry.succeeded();
    const { refused: before } = this.getState();
    const outdated = schemaVersion > this.options.schemaVersion;
    const access = canWrite && !outdated ? 'write' : 'read';
    const refused = before === 'read-only' && access === 'write' ? null : before;
    this.device?.unlock(localKey);
    this.update({ link: 'online', access, loaded: true, outdated, refused });
    this.incoming.takeEarly();
    this.joinIfMissing();
    this.presence.receive(presence);
    this.presence.resend();
    this.pushNext();
  }

  /** No longer joined, as far as we know. */
  private disjoin(): number {
    this.incoming.close();
    this.pushes.interrupt();
    this.retry.cancel();
    this.presence.clear();
    return ++this.attempt;
  }

  private onOffline(): void {
    this.disjoin();
    this.update({ link: 'offline' });
  }

  private onClosed({ reason }: ClosedEvent): void {
    if (hasEnded(this.getState())) return;
    if (reason === 'destroyed') this.end('destroyed');
    else void this.join();
  }

  private onUpdate(event: UpdateEvent): void {
    if (hasEnded(this.getState())) return;
    this.incoming.receive(event);
    this.joinIfMissing();
  }

  private joinIfMissing(): void {
    if (this.incoming.isOpen && this.incoming.isMissing(this.pushes.isPushing)) void this.join();
  }

  private readonly onDocUpdate = (update: Uint8Array, origin: unknown): void => {
    if (origin === FROM_SERVER) return;
    this.outbox.add(update);
    this.pushNext();
    this.onOutboxChanged();
  };

  private onOutboxChanged(): void {
    this.device?.follow();
    this.update({});
  }

  private onDeviceChanged(): void {
    this.pushNext();
    this.update({});
  }

  private pushNext(): void {
    const { refused, outdated } = this.getState();
    if (!this.incoming.isOpen || this.retry.isPending || refused || outdated) return;
    this.pushes.next();
  }

  private onCommitted({ update }: OutgoingPush, wasOrphaned: boolean): void {
    // The server sends nobody's own text back: what another page of this author wrote is shown from here.
    if (wasOrphaned) Y.applyUpdate(this.doc, update, FROM_SERVER);
    this.onOutboxChanged();
  }

  private onPushed(push: OutgoingPush, reply: PushReply | null): void {
    if (reply?.ok) this.onAcknowledged(reply.seq);
    else if (reply === null || isRetryable(reply.refused)) this.pushAgainLater();
    else if (reply.refused === 'not-allowed' && !this.wasUnknown) {
      // The server may have restarted, or cut this member off: it judges again at the door.
      this.wasUnknown = true;
      void this.join();
    } else if (isFinal(reply.refused)) this.end(reply.refused);
    else if (reply.refused !== 'read-only' && this.outbox.rejectFrom(push.batchId)) this.pushNext();
    else if (reply.refused === 'read-only') this.update({ refused: 'read-only', access: 'read' });
    else this.update({ refused: reply.refused });
    this.update({});
  }

  private onAcknowledged(seq: number): void {
    this.wasUnknown = false;
    this.retry.succeeded();
    this.incoming.saw(seq);
    if (this.incoming.isMissing(false)) void this.join();
    else this.pushNext();
  }

  private pushAgainLater(): void {
    if (!this.options.channel.isOnline) return;
    this.retry.later(() => this.onDeviceChanged());
  }

  private sendPresence(state: Uint8Array | null): void {
    if (this.incoming.isOpen) this.options.channel.presence({ documentId: this.options.documentId, state });
  }

  private end(refused: RefusalCode, key?: Uint8Array): void {
    this.disjoin();
    this.device?.unlock(key);
    this.update({ access: 'none', refused });
  }

  private update(change: Partial<ConnectionState>): void {
    const { outbox, device, retry } = this;
    this.observed.set(deriveState({ ...this.getState(), ...change }, outbox, device, retry.isFailing));
  }
}
