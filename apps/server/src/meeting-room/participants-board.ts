import { Injectable } from '@nestjs/common';

/** What one screen of a member says of itself. */
export interface ScreenState {
  following: boolean;
  unsaved: boolean;
}

/** Who has the page of a meeting open, and whether something of theirs has not arrived yet. In memory: it is of the moment. */
@Injectable()
export class ParticipantsBoard {
  private readonly screens = new Map<string, Map<string, Map<string, ScreenState>>>();
  /** Members who left while something of theirs had not arrived. */
  private readonly leftUnsaved = new Map<string, Set<string>>();

  /** Answers true when the member was nowhere in the room until now. */
  enter(meetingId: string, accountId: string, socketId: string, state: ScreenState): boolean {
    const room = this.screens.get(meetingId) ?? new Map<string, Map<string, ScreenState>>();
    const screens = room.get(accountId) ?? new Map<string, ScreenState>();
    const arrives = screens.size === 0;
    screens.set(socketId, state);
    room.set(accountId, screens);
    this.screens.set(meetingId, room);
    if (!state.unsaved) this.leftUnsaved.get(meetingId)?.delete(accountId);
    return arrives;
  }

  /** Answers true when it was the last screen of the member. */
  leave(meetingId: string, accountId: string, socketId: string): boolean {
    const screens = this.screens.get(meetingId)?.get(accountId);
    const state = screens?.get(socketId);
    if (!screens || !state) return false;
    screens.delete(socketId);
    if (state.unsaved) this.leftUnsaved.set(meetingId, (this.leftUnsaved.get(meetingId) ?? new Set()).add(accountId));
    if (screens.size > 0) return false;
    this.screens.get(meetingId)?.delete(accountId);
    return true;
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

  stateOf(meetingId: string, accountId: string): { online: boolean; following: boolean; unsaved: boolean } {
    const screens = [...(this.screens.get(meetingId)?.get(accountId)?.values() ?? [])];
    return {
      online: screens.length > 0,
      following: screens.some((screen) => screen.following),
      unsaved: screens.some((screen) => screen.unsaved) || (this.leftUnsaved.get(meetingId)?.has(accountId) ?? false),
    };
  }

  /** The meeting is over: nothing is kept of it. */
  clear(meetingId: string): void {
    this.leftUnsaved.delete(meetingId);
  }
}
