import { Awareness } from 'y-protocols/awareness.js';
import type * as Y from 'yjs';
import type { PresenceState } from '../protocol/messages.js';
import type { Schedule } from '../schedule.js';
import { decodeCaret, encodeCaret } from './caret-codec.js';

/** Milliseconds during which only the last position of the caret is kept, then sent. */
const WINDOW_MS = 80;
const LOCAL = 'local';
const REMOTE = 'presence';

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
    const { awareness } = this;
    const changes = { added: [] as number[], updated: [] as number[], removed: [] as number[] };
    for (const state of states) {
      const { clientId } = state;
      if (clientId === this.ownClientId) continue;
      const isKnown = awareness.states.has(clientId);
      const cursor = state.state && decodeCaret(state.state, awareness.doc);
      if (!cursor) {
        if (isKnown) this.forget(clientId);
        if (isKnown) changes.removed.push(clientId);
        continue;
      }
      const user = { name: state.name, number: state.number, memberKey: state.memberKey };
      awareness.states.set(clientId, { user, cursor });
      awareness.meta.set(clientId, { clock: 0, lastUpdated: Date.now() });
      (isKnown ? changes.updated : changes.added).push(clientId);
    }
    this.announce(changes);
  }

  /** The link is cut: no caret of another client is known any more. */
  clear(): void {
    const removed = [...this.awareness.states.keys()].filter((clientId) => clientId !== this.ownClientId);
    for (const clientId of removed) this.forget(clientId);
    this.announce({ added: [], updated: [], removed });
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

  private forget(clientId: number): void {
    this.awareness.states.delete(clientId);
    this.awareness.meta.delete(clientId);
  }

  private announce(changes: { added: number[]; updated: number[]; removed: number[] }): void {
    if (changes.added.length + changes.updated.length + changes.removed.length === 0) return;
    this.awareness.emit('change', [changes, REMOTE]);
    this.awareness.emit('update', [changes, REMOTE]);
  }
}
