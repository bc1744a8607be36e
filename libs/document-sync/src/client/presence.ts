import * as encoding from 'lib0/encoding';
import { applyAwarenessUpdate, Awareness, removeAwarenessStates } from 'y-protocols/awareness';
import type * as Y from 'yjs';
import type { PresenceState } from '../protocol/messages.js';
import type { Schedule } from '../schedule.js';
import { decodeCaret, encodeCaret } from './caret-codec.js';

/** Milliseconds during which only the last position of the caret is kept, then sent. */
const WINDOW_MS = 80;
/** Origin that Awareness gives to the changes of this page. */
const LOCAL = 'local';
const FROM_SERVER = 'presence';

/**
 * Carets of the other clients, in the Awareness that editors expect. Only the `cursor` field leaves this page; the `user`
 * field of the others, `{ name, number, memberKey }`, comes from the server and never from them.
 */
export class Presence {
  readonly awareness: Awareness;
  private cancelSend: (() => void) | null = null;
  private readonly ownClientId: number;
  /** the server may have shown our caret to others */
  private isShown = false;
  private clock = 0;

  constructor(
    doc: Y.Doc,
    private readonly send: (state: Uint8Array | null) => void,
    private readonly schedule: Schedule,
  ) {
    this.awareness = new Awareness(doc);
    this.ownClientId = doc.clientID;
    this.awareness.on('update', this.onUpdate);
  }

  /** Applies what the server sends of some of the others. */
  receive(states: readonly PresenceState[]): void {
    const { awareness, ownClientId } = this;
    const others = states.filter(({ clientId }) => clientId !== ownClientId);
    const update = this.encode(others.map((state) => [state.clientId, this.stateOf(state)]));
    applyAwarenessUpdate(awareness, update, FROM_SERVER);
  }

  /** The link is cut: no caret of another client is known any more. */
  clear(): void {
    const others = [...this.awareness.getStates().keys()].filter((clientId) => clientId !== this.ownClientId);
    removeAwarenessStates(this.awareness, others, FROM_SERVER);
  }

  /** Sends our caret again, to a server that does not know it. */
  resend(): void {
    if (this.awareness.getLocalState()?.['cursor']) this.sendSoon();
  }

  destroy(): void {
    this.cancelSend?.();
    this.awareness.off('update', this.onUpdate);
    this.awareness.destroy();
  }

  private readonly onUpdate = (_changes: unknown, origin: unknown): void => {
    if (origin === LOCAL) this.sendSoon();
  };

  private sendSoon(): void {
    this.cancelSend ??= this.schedule(() => {
      this.cancelSend = null;
      const caret = encodeCaret(this.awareness.getLocalState()?.['cursor']);
      if (caret !== null || this.isShown) this.send(caret);
      this.isShown = caret !== null;
    }, WINDOW_MS);
  }

  /** Null when there is no caret to show. */
  private stateOf({ state, name, number, memberKey }: PresenceState): object | null {
    const cursor = state && decodeCaret(state, this.awareness.doc);
    return cursor && { user: { name, number, memberKey }, cursor };
  }

  /** The update that y-protocols reads (awareness.js, applyAwarenessUpdate): it takes a state with a higher clock only. */
  private encode(states: ReadonlyArray<readonly [clientId: number, state: object | null]>): Uint8Array {
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, states.length);
    for (const [clientId, state] of states) {
      encoding.writeVarUint(encoder, clientId);
      encoding.writeVarUint(encoder, ++this.clock);
      encoding.writeVarString(encoder, JSON.stringify(state));
    }
    return encoding.toUint8Array(encoder);
  }
}
