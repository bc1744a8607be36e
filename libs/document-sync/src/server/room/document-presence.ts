import { MAX_PRESENCE_BYTES, PRESENCE_NUMBERS, type PresenceState } from '../../protocol/messages.js';
import type { Schedule } from '../../schedule.js';
import { mustSkipPresence } from '../limits/slow-consumer.js';
import type { RoomConnection, ServerMessage } from './room-connection.js';

/** Milliseconds during which only the last position of each caret is kept, then sent. */
const WINDOW_MS = 50;

interface Present {
  clientId: number;
  name: string;
  number: number;
  state: Uint8Array | null;
}

/** The members present in one document and their carets. Never stored; the server sets identity, the client its caret. */
export class DocumentPresence {
  private readonly present = new Map<RoomConnection, Present>();
  private readonly moved = new Set<RoomConnection>();
  private cancelFlush: (() => void) | null = null;

  constructor(
    private readonly documentId: string,
    private readonly schedule: Schedule,
  ) {}

  enter(connection: RoomConnection, { clientId, name }: Pick<Present, 'clientId' | 'name'>): void {
    if (this.present.has(connection)) this.exit(connection);
    this.present.set(connection, { clientId, name, number: this.numberFor(connection), state: null });
  }

  /** Carets of the others, for a connection that joins. */
  seenBy(connection: RoomConnection): PresenceState[] {
    return [...this.present.keys()].filter((other) => other !== connection).flatMap((other) => this.shown(other));
  }

  move(connection: RoomConnection, state: Uint8Array | null): void {
    const entry = this.present.get(connection);
    if (!entry || (state !== null && state.byteLength > MAX_PRESENCE_BYTES)) return;
    entry.state = state;
    this.moved.add(connection);
    this.cancelFlush ??= this.schedule(() => this.flush(), WINDOW_MS);
  }

  /** Removes the caret from the others' screens without waiting for the window. */
  exit(connection: RoomConnection): void {
    const [gone] = this.shown(connection, true);
    this.present.delete(connection);
    this.moved.delete(connection);
    if (gone) this.send([{ ...gone, state: null }]);
  }

  close(): void {
    this.cancelFlush?.();
    this.cancelFlush = null;
    this.present.clear();
    this.moved.clear();
  }

  private flush(): void {
    this.cancelFlush = null;
    const states = [...this.moved].flatMap((connection) => this.shown(connection, true));
    this.moved.clear();
    this.send(states);
  }

  /** One message for all: a client ignores its own clientID. */
  private send(states: PresenceState[]): void {
    const message: ServerMessage = { kind: 'presence', event: { documentId: this.documentId, states } };
    for (const connection of this.present.keys()) if (!mustSkipPresence(connection)) connection.send(message);
  }

  private shown(connection: RoomConnection, withoutCaret = false): PresenceState[] {
    const entry = this.present.get(connection);
    if (!entry || (entry.state === null && !withoutCaret)) return [];
    return [{ ...entry, memberKey: connection.member.memberKey }];
  }

  private numberFor({ member }: RoomConnection): number {
    if (member.number !== undefined) return member.number;
    const taken = new Set<number>();
    for (const [other, entry] of this.present) {
      if (other.member.memberKey === member.memberKey) return entry.number;
      taken.add(entry.number);
    }
    for (let number = 1; number <= PRESENCE_NUMBERS; number++) if (!taken.has(number)) return number;
    return (this.present.size % PRESENCE_NUMBERS) + 1;
  }
}
