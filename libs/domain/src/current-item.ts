import { isOnAgenda, type AgendaItem } from './agenda-item.js';
import { requireMeetingOpen, type Meeting } from './meeting.js';
import type { Refusal } from './refusal.js';

/**
 * [MEET-4] While a meeting is open, one item of its agenda is current for everybody who follows; a member who sets it
 * leads. Refuses `item-not-on-agenda` (an item of another meeting too) and `meeting-not-open`.
 */
export function setCurrentItem(
  meeting: Meeting,
  item: Pick<AgendaItem, 'id' | 'meetingId' | 'status'>,
  leaderId: string,
  at: Date,
): Meeting | Refusal {
  if (item.meetingId !== meeting.id || !isOnAgenda(item)) return { refused: 'item-not-on-agenda' };
  const closed = requireMeetingOpen(meeting);
  if (closed) return closed;
  if (meeting.currentItemId === item.id) return { ...meeting, leaderId };
  return { ...meeting, currentItemId: item.id, currentSince: at, leaderId };
}

/** [SEE-4] True for the item that an open meeting is at, as long as it stays on the agenda. */
export function isCurrentItem(meeting: Meeting, item: Pick<AgendaItem, 'id' | 'status'>): boolean {
  return requireMeetingOpen(meeting) === null && meeting.currentItemId === item.id && isOnAgenda(item);
}

/** Longest time after a move, in seconds, in which it is taken back rather than followed by another one. */
const TAKEN_BACK_WITHIN_SECONDS = 30;

/**
 * [MEET-11] A move is taken back from the item that it reached: one to which a member took the meeting meanwhile was
 * reached by another move. Refuses `meeting-moved-on`.
 */
export function requireStillAt(
  meeting: Pick<Meeting, 'currentItemId'>,
  reachedItemId: string,
  backToItemId: string,
): Refusal | null {
  const { currentItemId } = meeting;
  return currentItemId === reachedItemId || currentItemId === backToItemId ? null : { refused: 'meeting-moved-on' };
}

/**
 * [MEET-11] A move made by mistake is taken back within thirty seconds: the item that was current meanwhile has not been
 * opened, and took no time.
 */
export function isMoveTakenBack(meeting: Pick<Meeting, 'currentSince'>, at: Date): boolean {
  if (meeting.currentSince === null) return false;
  return at.getTime() - meeting.currentSince.getTime() <= TAKEN_BACK_WITHIN_SECONDS * 1_000;
}
