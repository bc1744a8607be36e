import { isOnAgenda, type AgendaItem } from './agenda-item.js';
import type { Meeting } from './meeting.js';

const MINUTE_MS = 60_000;

/** Opened further than this from its hour, a meeting is held at another time than planned. */
const ANOTHER_TIME_MS = 3 * 60 * MINUTE_MS;

/** When an open meeting will end at this pace, beside what was planned. */
export interface ProjectedEnd {
  at: Date;
  /** Until then the end stays where it is: the time of the current item is up. From then on it is put off with the time. */
  firmUntil: Date;
  /** When it was to end. A meeting held at another time than planned is counted from its opening. */
  plannedAt: Date;
}

/** The values of an item by which the end is projected: those of a case that the viewer may not read count as well. */
type Timed = Pick<AgendaItem, 'id' | 'kind' | 'status' | 'minutes' | 'secondsSpent'>;

/**
 * [MEET-9] An open meeting has one projected end, the same for every member: now, what is left of the current item, and
 * the minutes of all that is still to come, wherever it stands on the agenda. The current item has its time, settled or
 * not: a member for whom it is reserved would read the moment of its decision. Null for a meeting that is not open, or
 * whose agenda is empty.
 */
export function projectEnd(
  meeting: Pick<Meeting, 'status' | 'startsAt' | 'openedAt' | 'durationMinutes' | 'currentItemId' | 'currentSince'>,
  items: readonly Timed[],
  now: Date,
): ProjectedEnd | null {
  const agenda = items.filter(isOnAgenda);
  if (meeting.status !== 'open' || agenda.length === 0) return null;
  const toCome = agenda.filter((item) => item.id !== meeting.currentItemId && !isOver(item));
  const ahead = toCome.reduce((sum, item) => sum + item.minutes, 0) * MINUTE_MS;
  const current = agenda.find((item) => item.id === meeting.currentItemId);
  const firmUntil = current && meeting.currentSince ? timeUp(current, meeting.currentSince, now) : now;
  return { at: new Date(firmUntil.getTime() + ahead), firmUntil, plannedAt: plannedEnd(meeting) };
}

/** True for an item that takes no more time: settled, or a general point that was opened and left. */
function isOver(item: Timed): boolean {
  return item.status !== 'accepted' || (item.kind !== 'case' && item.secondsSpent > 0);
}

function timeUp(current: Timed, since: Date, now: Date): Date {
  const left = current.minutes * MINUTE_MS - current.secondsSpent * 1_000;
  return new Date(Math.max(now.getTime(), since.getTime() + left));
}

function plannedEnd({
  startsAt,
  openedAt,
  durationMinutes,
}: Pick<Meeting, 'startsAt' | 'openedAt' | 'durationMinutes'>): Date {
  const elsewhen = openedAt !== null && Math.abs(openedAt.getTime() - startsAt.getTime()) > ANOTHER_TIME_MS;
  const start = elsewhen ? openedAt : startsAt;
  return new Date(start.getTime() + durationMinutes * MINUTE_MS);
}
