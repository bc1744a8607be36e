import type { MeetingView } from '@passerelle/contracts';
import type { AgendaItem, ReadableItem } from '../../../shared/agenda/agenda-item';

type Running = Pick<MeetingView, 'currentSince' | 'agenda'>;

/** The clock of the current item, at one instant. */
export interface RoomClock {
  /** Seconds spent on the current item; zero when none is current. */
  seconds: number;
  plannedMinutes: number;
}

/** The current item. */
export function currentItem(agenda: readonly AgendaItem[]): AgendaItem | null {
  return agenda.find((agendaItem) => agendaItem.current) ?? null;
}

/** Seconds spent on an item, the time that runs included. A reserved item shows none. */
export function secondsOn(agendaItem: AgendaItem, currentSince: string | null, now: number): number {
  const spent = agendaItem.kind === 'reserved' ? 0 : agendaItem.secondsSpent;
  if (!agendaItem.current || currentSince === null) return spent;
  return spent + Math.max(0, Math.floor((now - Date.parse(currentSince)) / 1_000));
}

/** True for an item that is done with: a case decided or postponed, a general point postponed or opened and left. */
export function isDone(agendaItem: ReadableItem): boolean {
  if (agendaItem.status !== 'accepted') return true;
  return agendaItem.kind === 'point' && !agendaItem.current && agendaItem.secondsSpent > 0;
}

/** The clock of the room at `now`, in milliseconds since 1970. */
export function roomClock(meeting: Running, now: number): RoomClock {
  const current = currentItem(meeting.agenda);
  const seconds = current ? secondsOn(current, meeting.currentSince, now) : 0;
  return { seconds, plannedMinutes: current?.minutes ?? 0 };
}

/** `6:12`, and `1:02:09` from an hour on. */
export function clockFace(seconds: number): string {
  const hours = Math.floor(seconds / 3_600);
  const minutes = Math.floor((seconds % 3_600) / 60);
  const face = `${minutes}:${String(seconds % 60).padStart(2, '0')}`;
  return hours === 0 ? face : `${hours}:${face.padStart(5, '0')}`;
}

/** What the silent timer says aloud, and only once each: a minute before the end, then the end. */
export function clockMilestone(seconds: number, plannedMinutes: number): 'one-minute' | 'time-up' | null {
  if (plannedMinutes === 0) return null;
  const left = plannedMinutes * 60 - seconds;
  if (left <= 0) return 'time-up';
  return left <= 60 && plannedMinutes > 1 ? 'one-minute' : null;
}
