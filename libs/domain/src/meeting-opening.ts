import type { AgendaItem } from './agenda-item.js';
import { canMove } from './lifecycle.js';
import { MEETING_LIFECYCLE, type Meeting } from './meeting.js';
import type { Refusal } from './refusal.js';

/** What an open meeting holds already. */
export interface HeldSoFar {
  items: readonly Pick<AgendaItem, 'status'>[];
  /** A member wrote in a sheet or in a note since the meeting was opened. */
  textWritten: boolean;
  /** A facilitator wrote a line of the attendance list: what the server sees by itself is no writing. */
  attendanceWritten: boolean;
  reservationMade: boolean;
}

/** True once something was written, decided or recorded in an open meeting. */
export function hasBegun({ items, textWritten, attendanceWritten, reservationMade }: HeldSoFar): boolean {
  const settled = items.some(({ status }) => status === 'decided' || status === 'postponed' || status === 'discussed');
  return settled || textWritten || attendanceWritten || reservationMade;
}

/**
 * [MEET-10] An opening is taken back as long as nothing was written, decided or recorded in the meeting: it is planned
 * again, as it was. Refuses `meeting-not-open` and `meeting-begun`.
 */
export function takeBackOpening(meeting: Meeting, held: HeldSoFar): Meeting | Refusal {
  if (!canMove(MEETING_LIFECYCLE, meeting.status, 'planned')) return { refused: 'meeting-not-open' };
  if (hasBegun(held)) return { refused: 'meeting-begun' };
  return {
    ...meeting,
    status: 'planned',
    openedAt: null,
    currentItemId: null,
    currentSince: null,
    leaderId: null,
  };
}

/** [MEET-10] An item of a meeting whose opening is taken back has taken no time. */
export function forgetTime<Item extends AgendaItem>(item: Item): Item {
  return { ...item, secondsSpent: 0 };
}
