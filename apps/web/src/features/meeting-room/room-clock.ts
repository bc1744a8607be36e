import type { MeetingView } from '@passerelle/contracts';

type Running = Pick<MeetingView, 'openedAt' | 'currentSince' | 'agenda'>;
type Line = MeetingView['agenda'][number];

/** The clock of an open meeting, at one instant. */
export interface RoomClock {
  /** Seconds spent on the current line; zero when none is current. */
  seconds: number;
  plannedMinutes: number;
  /** Minutes late on the agenda, counted from the opening; negative when early. */
  driftMinutes: number;
  /** When the meeting will end at this pace, as milliseconds since 1970; null before the opening. */
  endsAt: number | null;
}

/** The line on the table. */
export function currentLine(agenda: readonly Line[]): Line | null {
  return agenda.find((line) => line.current) ?? null;
}

/** Seconds spent on a line, the time that runs included. A reserved line shows none. */
export function secondsOn(line: Line, currentSince: string | null, now: number): number {
  const spent = line.kind === 'case' ? line.secondsSpent : 0;
  if (!line.current || currentSince === null) return spent;
  return spent + Math.max(0, Math.floor((now - Date.parse(currentSince)) / 1_000));
}

/** A reserved line says nothing of itself: those before the current one are taken as done. */
function isBehind(line: Line, current: Line | null): boolean {
  if (line.kind === 'case') return line.status !== 'accepted';
  return current !== null && line.place < current.place;
}

export function roomClock(meeting: Running, now: number): RoomClock {
  const current = currentLine(meeting.agenda);
  const seconds = current ? secondsOn(current, meeting.currentSince, now) : 0;
  const plannedMinutes = current?.minutes ?? 0;
  if (meeting.openedAt === null) return { seconds, plannedMinutes, driftMinutes: 0, endsAt: null };
  const ahead = meeting.agenda
    .filter((line) => line !== current && !isBehind(line, current))
    .reduce((sum, line) => sum + line.minutes, 0);
  const left = current && !isBehind(current, null) ? Math.max(0, plannedMinutes * 60 - seconds) : 0;
  const endsAt = now + ahead * 60_000 + left * 1_000;
  const total = meeting.agenda.reduce((sum, line) => sum + line.minutes, 0);
  const plannedEnd = Date.parse(meeting.openedAt) + total * 60_000;
  return { seconds, plannedMinutes, driftMinutes: Math.trunc((endsAt - plannedEnd) / 60_000), endsAt };
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
