import { dateIn, instantAt, isCalendarDate } from './calendar-date.js';
import { cleanText, TEXT_LIMITS } from './free-text.js';
import { canMove, type Lifecycle } from './lifecycle.js';
import type { Refusal } from './refusal.js';

export const MEETING_STATUSES = ['planned', 'open', 'closed', 'cancelled'] as const;
export type MeetingStatus = (typeof MEETING_STATUSES)[number];

/**
 * [MEET-1] A meeting is planned, then open, then closed for good; only a planned one is cancelled. An opening may be
 * taken back (MEET-10).
 */
export const MEETING_LIFECYCLE: Lifecycle<MeetingStatus> = {
  planned: ['open', 'cancelled'],
  open: ['closed', 'planned'],
  closed: [],
  cancelled: [],
};

/** One dated meeting of a committee. */
export interface Meeting {
  id: string;
  committeeId: string;
  status: MeetingStatus;
  startsAt: Date;
  durationMinutes: number;
  place: string | null;
  /** How to come to the place, in words. */
  directions: string | null;
  link: string | null;
  openedAt: Date | null;
  closedAt: Date | null;
  /** The item that everybody follows while the meeting is open. */
  currentItemId: string | null;
  currentSince: Date | null;
  /** The facilitator who leads. */
  leaderId: string | null;
  /** Rises with every change of the meeting or of its agenda. */
  version: number;
}

/** Shortest and longest meeting, in minutes. */
export const MEETING_MINUTES = { min: 15, max: 480 } as const;

interface MeetingDraft {
  id: string;
  /** Calendar date and clock time (`HH:MM`) where the committee is. */
  date: string;
  time: string;
  durationMinutes: number;
  place: string | null;
  link: string | null;
}

/**
 * [MEET-7] A meeting is planned for a day that is not past, with a place, a link, or both.
 * Refuses `date-invalid`, `date-past`, `text-empty` (neither place nor link) and a place that may not be written.
 */
export function planMeeting(
  committee: { id: string; timeZone: string },
  draft: MeetingDraft,
  now: Date,
): Meeting | Refusal {
  if (!isCalendarDate(draft.date)) return { refused: 'date-invalid', field: 'date' };
  if (draft.date < dateIn(committee.timeZone, now)) return { refused: 'date-past', field: 'date' };
  const place = draft.place?.trim() ? cleanText(draft.place, TEXT_LIMITS.place, 'place') : null;
  if (place !== null && typeof place !== 'string') return place;
  if (!place && !draft.link) return { refused: 'text-empty', field: 'place' };
  return {
    id: draft.id,
    committeeId: committee.id,
    status: 'planned',
    startsAt: instantAt(committee.timeZone, draft.date, draft.time),
    durationMinutes: draft.durationMinutes,
    place,
    directions: null,
    link: draft.link,
    openedAt: null,
    closedAt: null,
    currentItemId: null,
    currentSince: null,
    leaderId: null,
    version: 1,
  };
}

/** [MEET-2] Opens a planned meeting; a member who opens it leads it. */
export function openMeeting(meeting: Meeting, leaderId: string, at: Date): Meeting | Refusal {
  if (!canMove(MEETING_LIFECYCLE, meeting.status, 'open')) return { refused: 'meeting-not-planned' };
  return { ...meeting, status: 'open', openedAt: at, leaderId };
}

/** [MEET-3] A planned meeting can be cancelled; its proposals wait for the next one. */
export function cancelMeeting(meeting: Meeting): Meeting | Refusal {
  if (!canMove(MEETING_LIFECYCLE, meeting.status, 'cancelled')) return { refused: 'meeting-not-planned' };
  return { ...meeting, status: 'cancelled' };
}

/**
 * [MEET-5] Closing is refused, with the references, while a case is neither decided nor postponed.
 * [MEET-6] It is refused while somebody's text has not arrived, unless the facilitator accepts to lose it.
 */
export function closeMeeting(
  meeting: Meeting,
  facts: { undecided: string[]; unsavedPeople: number; acceptUnsaved: boolean },
  at: Date,
): Meeting | Refusal {
  if (!canMove(MEETING_LIFECYCLE, meeting.status, 'closed')) return { refused: 'meeting-not-open' };
  if (facts.undecided.length > 0) return { refused: 'cases-undecided', references: facts.undecided };
  if (facts.unsavedPeople > 0 && !facts.acceptUnsaved) return { refused: 'texts-unsaved' };
  return { ...meeting, status: 'closed', closedAt: at, currentItemId: null, currentSince: null };
}

/**
 * [MEET-8] How to come to a meeting is said until it ends; a blank text takes off what stood there.
 * Refuses `meeting-closed` (a cancelled one too), `text-too-long` and what looks like a social-security number.
 */
export function giveDirections(meeting: Meeting, text: string): Meeting | Refusal {
  if (!agendaMayChange(meeting)) return { refused: 'meeting-closed' };
  if (text.trim() === '') return { ...meeting, directions: null };
  const directions = cleanText(text, TEXT_LIMITS.directions, 'directions');
  return typeof directions === 'string' ? { ...meeting, directions } : directions;
}

/** Refuses `meeting-not-open`: what is done in the room is done while the committee meets. */
export function requireMeetingOpen(meeting: Pick<Meeting, 'status'>): Refusal | null {
  return meeting.status === 'open' ? null : { refused: 'meeting-not-open' };
}

/** True once the meeting has its minutes: it was held, and is closed. */
export function hasMinutes(meeting: Pick<Meeting, 'status'>): boolean {
  return meeting.status === 'closed';
}

/** True while the agenda can still change. */
export function agendaMayChange(meeting: Pick<Meeting, 'status'>): boolean {
  return meeting.status === 'planned' || meeting.status === 'open';
}

/**
 * [COM-2] What a committee has ahead: the meeting that is open, and those planned whose time is not over: one that is
 * opened late is still to be held.
 */
export function isAhead(meeting: Pick<Meeting, 'status' | 'startsAt' | 'durationMinutes'>, now: Date): boolean {
  const endsAt = meeting.startsAt.getTime() + meeting.durationMinutes * 60_000;
  return meeting.status === 'open' || (meeting.status === 'planned' && endsAt > now.getTime());
}

/** [COM-2] The meeting to name first among those ahead: the one that is open, else the one that comes first. */
export function meetingAhead<One extends Pick<Meeting, 'status' | 'startsAt' | 'durationMinutes'>>(
  meetings: readonly One[],
  now: Date,
): One | null {
  const ahead = meetings.filter((meeting) => isAhead(meeting, now));
  ahead.sort((left, right) => left.startsAt.getTime() - right.startsAt.getTime());
  return ahead.find(({ status }) => status === 'open') ?? ahead[0] ?? null;
}
