import { CLIENT_EVENTS, type PackedJoin, type PushReply, type PushRequest } from '@passerelle/document-sync';
import { ENTER_MEETING, LIVE_EVENT, type LiveEvent } from '@passerelle/contracts';
import { createSheet, SHEET_SCHEMA_VERSION } from '@passerelle/sheet';

type Listener = (...given: never[]) => void;

class Emitter {
  private readonly listeners = new Map<string, Set<Listener>>();

  on = (name: string, listener: Listener): this => {
    this.listeners.set(name, (this.listeners.get(name) ?? new Set()).add(listener));
    return this;
  };

  off = (name: string, listener: Listener): this => {
    this.listeners.get(name)?.delete(listener);
    return this;
  };

  once = (name: string, listener: Listener): this => {
    const first = (...given: never[]): void => {
      this.off(name, first);
      listener(...given);
    };
    return this.on(name, first);
  };

  /** What comes from the server. */
  receive(name: string, ...given: unknown[]): void {
    for (const listener of this.listeners.get(name) ?? []) listener(...(given as never[]));
  }
}

/**
 * The live connection as the client sees it, without a server: it joins every sheet, commits every push and counts
 * a member who enters. Replaces `io` by `jest.mock('socket.io-client', …)`.
 */
export class TestLiveSocket extends Emitter {
  connected = false;
  readonly io = Object.assign(new Emitter(), {
    opts: { transports: [] as string[] },
    engine: Object.assign(new Emitter(), { transport: { name: 'websocket' } }),
  });
  readonly volatile = this;
  readonly emitted: { name: string; message: unknown }[] = [];
  readonly pushed: PushRequest[] = [];
  /** What seals on the device the text of every sheet; none: the device keeps nothing. */
  localKey?: Uint8Array;
  /** Answers an arrival in the room; a test may answer late, or not at all. */
  entered: () => unknown = () => ({ done: true });
  /** A gap in the sequence would make the client join again. */
  private pushedSinceJoin = 0;

  emit(name: string, message: unknown, ack?: (answer: unknown) => void): void {
    this.emitted.push({ name, message });
    ack?.(true);
  }

  timeout = (): this => this;

  async emitWithAck(name: string, request: unknown): Promise<unknown> {
    this.emitted.push({ name, message: request });
    await Promise.resolve();
    if (name === ENTER_MEETING) return this.entered();
    if (name === CLIENT_EVENTS.join) return this.joined();
    const push = request as PushRequest;
    this.pushed.push(push);
    this.pushedSinceJoin += 1;
    return { ok: true, batchId: push.batchId, seq: this.pushedSinceJoin } satisfies PushReply;
  }

  /** As a socket begins: the connection is there a moment after. */
  opening(): this {
    queueMicrotask(() => this.find());
    return this;
  }

  disconnect = (): void => this.lose();
  connect = (): void => this.find();

  /** The connection is lost. */
  lose(): void {
    this.connected = false;
    this.receive('disconnect', 'transport close');
  }

  find(): void {
    this.connected = true;
    this.receive('connect');
  }

  announce(event: LiveEvent): void {
    this.receive(LIVE_EVENT, event);
  }

  /** Not deflated: jsdom can not inflate. */
  private joined(): PackedJoin {
    this.pushedSinceJoin = 0;
    return {
      ok: true,
      epoch: 1,
      seq: 0,
      packed: null,
      tail: [createSheet({ question: 'Quelle suite ?' })],
      canWrite: true,
      schemaVersion: SHEET_SCHEMA_VERSION,
      presence: [],
      ...(this.localKey && { localKey: this.localKey }),
    };
  }
}
