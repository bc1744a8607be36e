import { MAX_PRESENCE_BYTES, PRESENCE_NUMBERS, type PresenceState } from '../../protocol/messages.js';
import type { Schedule } from '../../schedule.js';
import type { RoomConnection, ServerMessage } from './room-connection.js';
import { mustSkipPresence } from '../limits/slow-consumer.js';

/** Carets that move faster than this, in milliseconds, are shown at their latest place only. */
const WINDOW = 50;

interface Present {
  clientId: number;
  number: number;
  state: Uint8Array | null;
}

/** Who is in one document and where their caret is. Never stored; identity is the server's, the caret is the client's. */
export class DocumentPresence {
  private readonly present = new Map<RoomConnection, Present>();
  private readonly moved = new Set<RoomConnection>();
  private cancelFlush: (() => void) | null = null;

  constructor(
    private readonly documentId: string,
    private readonly schedule: Schedule,
  ) {}

  enter(connection: RoomConnection, clientId: number): void {
    if (this.present.has(connection)) this.exit(connection);
    this.present.set(connection, { clientId, number: this.numberFor(connection), state: null });
  }

  /** Carets of everyone else, for somebody who arrives. */
  seenBy(connection: RoomConnection): PresenceState[] {
    return [...this.present.keys()].filter((other) => other !== connection).flatMap((other) => this.shown(other));
  }

  move(connection: RoomConnection, state: Uint8Array | null): void {
    const entry = this.present.get(connection);
    if (!entry || (state !== null && state.byteLength > MAX_PRESENCE_BYTES)) return;
    entry.state = state;
    this.moved.add(connection);
    this.cancelFlush ??= this.schedule(() => this.flush(), WINDOW);
  }

  /** Takes the caret away from the others' screens at once. */
  exit(connection: RoomConnection): void {
    const [gone] = this.shown(connection, true);
    this.present.delete(connection);
    this.moved.delete(connection);
    if (gone) this.tell([{ ...gone, state: null }]);
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
    this.tell(states);
  }

  /** A client knows its own clientID and ignores its own caret: one message serves everyone. */
  private tell(states: PresenceState[]): void {
    const message: ServerMessage = { kind: 'presence', event: { documentId: this.documentId, states } };
    for (const connection of this.present.keys()) if (!mustSkipPresence(connection)) connection.send(message);
  }

  private shown(connection: RoomConnection, withoutCaret = false): PresenceState[] {
    const entry = this.present.get(connection);
    if (!entry || (entry.state === null && !withoutCaret)) return [];
    const { memberKey, name } = connection.member;
    return [{ clientId: entry.clientId, memberKey, name, number: entry.number, state: entry.state }];
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
