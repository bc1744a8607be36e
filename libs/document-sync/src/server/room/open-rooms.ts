import type { ClosedReason } from '../../protocol/messages.js';
import { DocumentRoom, type RoomSettings } from './document-room.js';

interface OpenRoom {
  /** The promise is kept, not its result, so that two first joins load one room. */
  loading: Promise<DocumentRoom | null>;
  /** once loaded */
  room: DocumentRoom | null;
  /** calls in progress, which keep the room open */
  calls: number;
}

/** The rooms of this process. A room is open while a connection has joined it, or a call uses it. */
export class OpenRooms {
  private readonly rooms = new Map<string, OpenRoom>();
  /** Closed rooms with an append in flight: the document is not loaded again before. */
  private readonly closing = new Map<string, Promise<void>>();

  constructor(private readonly settings: RoomSettings) {}

  /** Null when the room is not open, or not loaded yet. */
  get(documentId: string): DocumentRoom | null {
    return this.rooms.get(documentId)?.room ?? null;
  }

  /** The rooms that are open and loaded. */
  loaded(): DocumentRoom[] {
    return [...this.rooms.values()].flatMap(({ room }) => room ?? []);
  }

  /** Opens the room for the time of `work`; null when the document does not exist. Rejects when it can't be loaded. */
  async use<T>(documentId: string, work: (room: DocumentRoom) => T | Promise<T>): Promise<T | null> {
    const open = this.rooms.get(documentId) ?? this.load(documentId);
    open.calls++;
    try {
      const room = await open.loading;
      return room ? await work(room) : null;
    } finally {
      open.calls--;
      this.unloadIfIdle(documentId);
    }
  }

  close(documentId: string, reason: ClosedReason): void {
    const room = this.get(documentId);
    this.rooms.delete(documentId);
    if (!room) return;
    room.close(reason);
    // The next room of the document is loaded after this: there is one at a time.
    const closing = room.whenIdle().finally(() => this.closing.delete(documentId));
    this.closing.set(documentId, closing);
  }

  closeAll(reason: ClosedReason): void {
    for (const documentId of [...this.rooms.keys()]) this.close(documentId, reason);
  }

  /** Every committed row is in the store: a room that is unloaded loses nothing. */
  unloadIfIdle(documentId: string): void {
    const open = this.rooms.get(documentId);
    if (!open || open.calls > 0 || open.room?.isEmpty === false) return;
    this.rooms.delete(documentId);
    if (open.room?.isWorthCompacting) void this.compact(documentId);
  }

  private load(documentId: string): OpenRoom {
    const loading = (this.closing.get(documentId) ?? Promise.resolve()).then(() =>
      DocumentRoom.open(documentId, this.settings),
    );
    const open: OpenRoom = { loading, room: null, calls: 0 };
    this.rooms.set(documentId, open);
    open.loading.then(
      (room) => {
        open.room = room;
      },
      () => {},
    );
    return open;
  }

  private async compact(documentId: string): Promise<void> {
    try {
      await this.settings.store.compact(documentId);
    } catch (error) {
      this.settings.report(error, documentId);
    }
  }
}
