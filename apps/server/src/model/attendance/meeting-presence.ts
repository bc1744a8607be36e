import { Injectable } from '@nestjs/common';
import { numberInRoom, presenceNumber } from '@passerelle/domain';

/** What one screen of a member says of itself. */
export interface ScreenState {
  following: boolean;
  unsaved: boolean;
  /** The item that it shows. */
  itemId: string | null;
}

/**
 * Who has the page of a meeting open, and whether something of theirs has not arrived yet. In memory: it is of the
 * moment.
 */
@Injectable()
export class MeetingPresence {
  private readonly screens = new Map<string, Map<string, Map<string, ScreenState>>>();
  /** Of each open meeting: members whose connection was lost, or who left while something of theirs had not arrived. */
  private readonly awaited = new Map<string, Set<string>>();
  /** The number of each member who has been in a room since its first page was opened. */
  private readonly numbers = new Map<string, Map<string, number>>();
  /** Of each member, the rooms where a page of theirs is, the one to which they came last at the end. */
  private readonly rooms = new Map<string, Set<string>>();
  /** Meetings on whose page somebody waits for the opening. */
  private readonly waiting = new Set<string>();

  /** Answers true when the member was nowhere in the room until now. */
  enter(meetingId: string, accountId: string, socketId: string, state: ScreenState): boolean {
    const room = this.screens.get(meetingId) ?? new Map<string, Map<string, ScreenState>>();
    const screens = room.get(accountId) ?? new Map<string, ScreenState>();
    const arrives = screens.size === 0;
    if (!screens.has(socketId)) this.cameTo(meetingId, accountId);
    screens.set(socketId, state);
    room.set(accountId, screens);
    this.screens.set(meetingId, room);
    if (arrives) this.giveNumber(meetingId, accountId);
    if (!state.unsaved) this.awaited.get(meetingId)?.delete(accountId);
    return arrives;
  }

  /** Answers true when it was the last screen of the member. */
  leave(meetingId: string, accountId: string, socketId: string, cut: boolean): boolean {
    const screens = this.screens.get(meetingId)?.get(accountId);
    const state = screens?.get(socketId);
    if (!screens || !state) return false;
    screens.delete(socketId);
    if (!state.unsaved && !cut) this.awaited.get(meetingId)?.delete(accountId);
    else this.awaited.get(meetingId)?.add(accountId);
    if (screens.size > 0) return false;
    this.forget(meetingId, accountId);
    return true;
  }

  /**
   * A member who has no screen here any more says that nothing of theirs is on its way. Answers true when something was
   * awaited.
   */
  arrived(meetingId: string, accountId: string): boolean {
    if (this.isOnline(meetingId, accountId)) return false;
    const awaited = this.awaited.get(meetingId);
    const wasAwaited = awaited?.delete(accountId) ?? false;
    if (awaited?.size === 0 && !this.screens.has(meetingId)) this.awaited.delete(meetingId);
    return wasAwaited;
  }

  /** A member who may no longer be there: what of theirs had not arrived never will. */
  evict(meetingId: string, accountId: string): void {
    this.awaited.get(meetingId)?.delete(accountId);
    this.forget(meetingId, accountId);
  }

  /** How many meetings are held in memory: those of which a page is open, and those that await a text. */
  get size(): number {
    return new Set([...this.screens.keys(), ...this.awaited.keys(), ...this.waiting]).size;
  }

  private forget(meetingId: string, accountId: string): void {
    const room = this.screens.get(meetingId);
    room?.delete(accountId);
    const rooms = this.rooms.get(accountId);
    rooms?.delete(meetingId);
    if (rooms?.size === 0) this.rooms.delete(accountId);
    // A meeting whose last page closed leaves nothing behind: the server runs for months.
    if (room && room.size > 0) return;
    this.screens.delete(meetingId);
    this.numbers.delete(meetingId);
    this.waiting.delete(meetingId);
    if (this.awaited.get(meetingId)?.size === 0) this.awaited.delete(meetingId);
  }

  private cameTo(meetingId: string, accountId: string): void {
    const rooms = this.rooms.get(accountId) ?? new Set<string>();
    rooms.delete(meetingId);
    this.rooms.set(accountId, rooms.add(meetingId));
  }

  /** [ATT-5] */
  private giveNumber(meetingId: string, accountId: string): void {
    const numbers = this.numbers.get(meetingId) ?? new Map<string, number>();
    const others = this.online(meetingId).flatMap((other) => (other === accountId ? [] : (numbers.get(other) ?? [])));
    numbers.set(accountId, numberInRoom(accountId, numbers.get(accountId) ?? null, others));
    this.numbers.set(meetingId, numbers);
  }

  /** The number under which a member is shown in a room. */
  numberIn(meetingId: string, accountId: string): number {
    return this.numbers.get(meetingId)?.get(accountId) ?? presenceNumber(accountId);
  }

  /** The same for a member whose room is not named: of those where they are, the one to which they came last. */
  numberOf(accountId: string): number {
    return this.numberIn([...(this.rooms.get(accountId) ?? [])].at(-1) ?? '', accountId);
  }

  /** The meetings of which a member has the page open. */
  meetingsWith(accountId: string): string[] {
    return [...(this.rooms.get(accountId) ?? [])];
  }

  /** The meetings where a socket is. */
  meetingsOf(socketId: string): string[] {
    return [...this.screens]
      .filter(([, room]) => [...room.values()].some((screens) => screens.has(socketId)))
      .map(([meetingId]) => meetingId);
  }

  online(meetingId: string): string[] {
    return [...(this.screens.get(meetingId)?.keys() ?? [])];
  }

  /**
   * What the screens of a member say together; `itemId` is the agenda item consulted apart, null for a member who
   * follows.
   */
  stateOf(meetingId: string, accountId: string): ScreenState & { online: boolean } {
    const screens = [...(this.screens.get(meetingId)?.get(accountId)?.values() ?? [])];
    const following = screens.some((screen) => screen.following);
    return {
      online: screens.length > 0,
      following,
      itemId: following ? null : (screens.at(-1)?.itemId ?? null),
      unsaved:
        screens.some((screen) => screen.unsaved) ||
        (screens.length === 0 && (this.awaited.get(meetingId)?.has(accountId) ?? false)),
    };
  }

  isOnline(meetingId: string, accountId: string): boolean {
    return this.screens.get(meetingId)?.has(accountId) ?? false;
  }

  /** The meeting is open: until it is over, texts of members who go are awaited. Of any other meeting nothing is. */
  opened(meetingId: string): void {
    if (!this.awaited.has(meetingId)) this.awaited.set(meetingId, new Set());
  }

  /** The meeting is over: nothing is awaited of it any more. */
  clear(meetingId: string): void {
    this.awaited.delete(meetingId);
    this.waiting.delete(meetingId);
  }

  /** The opening is taken back: nothing is awaited of it, and those whose page is open wait for the next one. */
  openingTakenBack(meetingId: string): void {
    this.awaited.delete(meetingId);
    if (this.screens.has(meetingId)) this.wait(meetingId);
  }

  wait(meetingId: string): void {
    this.waiting.add(meetingId);
  }

  waitsToBeCounted(meetingId: string): boolean {
    return this.waiting.has(meetingId);
  }

  counted(meetingId: string): void {
    this.waiting.delete(meetingId);
  }
}
