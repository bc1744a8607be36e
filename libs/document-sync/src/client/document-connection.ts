import * as Y from 'yjs';
import type { ClosedEvent, JoinAccepted, PushReply, UpdateEvent } from '../protocol/messages.js';
import type { RefusalCode } from '../protocol/refusal-codes.js';
import { scheduleWithTimeout } from '../schedule.js';
import type { DocumentConnectionOptions } from './connection-options.js';
import { type ConnectionState, deriveState, hasEnded, isFinal, isRetryable } from './connection-state.js';
import { listenFor } from './document-channel.js';
import { IncomingUpdates } from './incoming-updates.js';
import { JoinLoop } from './join-loop.js';
import { joinRequest } from './join-request.js';
import { LocalChanges } from './local-changes.js';
import { ObservedState } from './observed-state.js';
import type { OutgoingPush } from './outbox.js';
import { Presence } from './presence.js';
import { PushLoop } from './push-loop.js';
import { type Hold, RemoteChanges } from './remote-changes.js';
import { Retry } from './retry.js';

/** Before the first join that succeeds: the epoch of no document. */
const NO_EPOCH = -1;
/** Origin of the changes that came from the server; every other change is the author's, and is pushed. */
const FROM_SERVER = Symbol('from server');

/**
 * One document on this page: a Y.Doc with its own clientID, kept equal to the server's, and what is saved of it. Every
 * local change is pushed until the server has committed it, over any number of cuts. One connection per document and
 * channel.
 */
export class DocumentConnection {
  readonly doc = new Y.Doc();
  readonly presence: Presence;
  private readonly local: LocalChanges;
  private readonly joins: JoinLoop;
  private readonly pushes: PushLoop;
  private readonly remote = new RemoteChanges(this.doc, FROM_SERVER);
  private readonly incoming = new IncomingUpdates((update) => this.remote.add(update));
  private readonly retry: Retry;
  private readonly observed = new ObservedState();
  private readonly stopListening: () => void;
  /** joined again after a push was answered `not-allowed`; false once a push is acknowledged */
  private hasRejoined = false;

  constructor(private readonly options: DocumentConnectionOptions) {
    const { channel, documentId, device, schedule = scheduleWithTimeout, random = Math.random } = options;
    const epoch = () => this.incoming.epoch ?? NO_EPOCH;
    this.retry = new Retry(schedule, random);
    this.presence = new Presence(this.doc, (state) => this.sendPresence(state), schedule);
    this.joins = new JoinLoop(channel, {
      request: () => joinRequest(options, this.doc.clientID, this.incoming),
      joined: (reply) => this.onJoined(reply),
      refused: ({ refused, localKey }) => this.end(refused, localKey),
      failed: () => this.joinLater(),
    });
    const changed = () => this.onDeviceChanged();
    this.local = new LocalChanges({ device, documentId, schedule, epoch, changed });
    this.pushes = new PushLoop(this.local.outbox, {
      send: (push) => channel.push({ documentId, epoch: epoch(), ...push }),
      committed: (push, wasOrphaned) => this.onCommitted(push, wasOrphaned),
      answered: (push, reply) => this.onPushed(push, reply),
    });
    this.doc.on('update', this.onDocUpdate);
    this.stopListening = listenFor(documentId, channel, {
      online: () => this.join(),
      offline: () => this.onOffline(),
      update: (event) => this.onUpdate(event),
      presence: (event) => this.remote.moveCarets(() => this.presence.receive(event.states)),
      closed: (event) => this.onClosed(event),
    });
    if (options.refusalMayPass) this.joins.letRefusalsPass();
    if (channel.isOnline) this.join();
    else this.update({});
  }

  /** A new object at each change. */
  getState = this.observed.get;
  subscribe = this.observed.subscribe;

  /**
   * Text typed on this device that the server will not take, to be shown to its author: all that is not acknowledged
   * once the connection has ended, else what the server rejected of earlier pages.
   */
  unsentText(): string {
    return this.local.rejectedText(this.doc, hasEnded(this.getState()));
  }

  /** Drops what `unsentText()` returns, or `all` that is not acknowledged; deletes it from the device too. */
  forgetUnsent(all = hasEnded(this.getState())): void {
    this.local.forget(all);
    this.update({});
  }

  /** The changes and the carets of the others wait until the hold is released; what is typed here is pushed as usual. */
  readonly hold = (): Hold => this.remote.hold();

  /** Writes to the device without delay; true once closing this page would lose nothing. */
  settled(): Promise<boolean> {
    return this.local.settled();
  }

  /** Resolves once the device has finished what was asked of it so far. */
  deviceIdle(): Promise<void> {
    return this.local.idle();
  }

  /** What the device keeps stays there, for the next page that opens the document. */
  destroy(): void {
    this.disjoin();
    this.stopListening();
    const { channel, documentId } = this.options;
    if (channel.isOnline) channel.leave({ documentId });
    this.observed.forgetListeners();
    this.local.close();
    this.presence.destroy();
    this.doc.destroy();
  }

  private join(): void {
    if (hasEnded(this.getState())) return;
    this.disjoin();
    this.update({ link: 'connecting' });
    void this.joins.start();
  }

  private joinLater(): void {
    this.retry.later(() => this.join());
    this.update({});
  }

  private onJoined({ epoch, seq, state, tail, canWrite, schemaVersion, presence, localKey }: JoinAccepted): void {
    for (const update of state ? [state, ...tail] : tail) this.remote.add(update);
    this.incoming.open(epoch, seq);
    this.retry.succeeded();
    const { refused: before } = this.getState();
    const outdated = schemaVersion > this.options.schemaVersion;
    const access = canWrite && !outdated ? 'write' : 'read';
    const refused = before === 'read-only' && access === 'write' ? null : before;
    this.local.unlock(localKey);
    this.update({ link: 'online', access, loaded: true, outdated, refused });
    this.incoming.takeEarly();
    this.joinIfMissing();
    this.remote.moveCarets(() => this.presence.receive(presence));
    this.presence.resend();
    this.pushNext();
    this.update({});
  }

  /** Not joined any more, as far as this page knows. */
  private disjoin(): void {
    this.incoming.close();
    this.pushes.interrupt();
    this.joins.interrupt();
    this.retry.cancel();
    this.remote.moveCarets(() => this.presence.clear());
  }

  private onOffline(): void {
    this.disjoin();
    this.joins.letRefusalsPass();
    this.update({ link: 'offline' });
  }

  private onClosed({ reason }: ClosedEvent): void {
    if (hasEnded(this.getState())) return;
    this.joins.rightsChanged();
    if (reason === 'destroyed') this.end('destroyed');
    else this.join();
  }

  private onUpdate(event: UpdateEvent): void {
    this.incoming.receive(event);
    this.joinIfMissing();
  }

  private joinIfMissing(): void {
    if (this.incoming.isOpen && this.incoming.isMissing(this.pushes.isPushing)) this.join();
  }

  private readonly onDocUpdate = (update: Uint8Array, origin: unknown): void => {
    if (origin === FROM_SERVER) return;
    this.local.outbox.add(update);
    this.pushNext();
    this.local.changed();
    this.update({});
  };

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
    // The server sends no client its own pushes: what an earlier page of this author wrote is applied here.
    if (wasOrphaned) this.remote.add(update);
    this.local.changed();
    this.update({});
  }

  private onPushed(push: OutgoingPush, reply: PushReply | null): void {
    if (reply?.ok) this.onAcknowledged(reply.seq);
    else if (reply === null || isRetryable(reply.refused)) this.pushAgainLater();
    else this.onPushRefused(push, reply.refused);
    this.update({});
  }

  private onPushRefused({ batchId }: OutgoingPush, refused: RefusalCode): void {
    if (refused === 'not-allowed' && !this.hasRejoined) {
      // The server may have restarted, or have cut this member off: joining again shows which.
      this.hasRejoined = true;
      this.join();
    } else if (isFinal(refused)) this.end(refused);
    else if (refused === 'read-only') this.update({ refused, access: 'read' });
    else if (this.local.outbox.rejectFrom(batchId)) this.pushNext();
    else this.update({ refused });
  }

  private onAcknowledged(seq: number): void {
    this.hasRejoined = false;
    this.retry.succeeded();
    this.incoming.saw(seq);
    if (this.incoming.isMissing(false)) this.join();
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
    this.local.unlock(key);
    this.update({ access: 'none', refused });
  }

  private update(change: Partial<ConnectionState>): void {
    this.observed.set(deriveState({ ...this.getState(), ...change }, this.local, this.retry.isFailing));
  }
}
