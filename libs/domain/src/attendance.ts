import { cleanText, TEXT_LIMITS } from './free-text.js';
import { requireMeetingOpen, type Meeting } from './meeting.js';
import type { Refusal } from './refusal.js';

/** How somebody took part: in the room, at a distance, or excused. */
export const PRESENCES = ['room', 'remote', 'excused'] as const;
export type Presence = (typeof PRESENCES)[number];

/** A line of the attendance list (émargement) of a meeting. */
export interface AttendanceEntry {
  id: string;
  meetingId: string;
  /** Null for a guest without an account. */
  accountId: string | null;
  name: string;
  organisationName: string;
  presence: Presence;
  arrivedAt: Date | null;
  leftAt: Date | null;
  /** The facilitator who wrote the line; null while it is only what the server saw. */
  recordedBy: string | null;
}

type Person = Pick<AttendanceEntry, 'id' | 'accountId' | 'name' | 'organisationName'>;

/**
 * [ATT-1] A member whose page of the open meeting is open is counted as present at a distance from their admission on,
 * without any other command. What a facilitator has written is never changed by what the server sees; only its own line
 * follows people coming back.
 */
export function seenInMeeting(meeting: Meeting, known: AttendanceEntry | null, who: Person, at: Date): AttendanceEntry {
  if (known?.recordedBy) return known;
  if (known) return { ...known, leftAt: null };
  return { ...who, meetingId: meeting.id, presence: 'remote', arrivedAt: at, leftAt: null, recordedBy: null };
}

/**
 * [ATT-6] The line of a member whom a facilitator admits: an excuse written before does not hold any more, nor does the
 * departure that a sending out wrote (`sentOutAt`).
 */
export function admittedInMeeting(
  meeting: Meeting,
  known: AttendanceEntry | null,
  who: Person,
  admitted: { by: string; at: Date; sentOutAt: Date | null },
): AttendanceEntry {
  const { by, at, sentOutAt } = admitted;
  if (known?.presence === 'excused') {
    return { ...known, presence: 'remote', arrivedAt: at, leftAt: null, recordedBy: by };
  }
  if (known?.leftAt && known.leftAt.getTime() === sentOutAt?.getTime()) return { ...known, leftAt: null };
  return seenInMeeting(meeting, known, who, at);
}

/** [ATT-7] The line of a member who is sent out: they left, now. */
export function sentOutOfMeeting(known: AttendanceEntry, at: Date): AttendanceEntry {
  const { arrivedAt, leftAt } = known;
  return arrivedAt === null || leftAt !== null || at < arrivedAt ? known : { ...known, leftAt: at };
}

/**
 * [ATT-2] A member who took part has an hour of arrival, and an hour of departure that is not before it; a member who
 * is excused has neither. Without an hour, the arrival is kept, or is now, and never before the meeting was opened.
 * [ATT-3] The list is written while the meeting is open, and not any more once it is closed. Refuses
 * `meeting-not-open`, `leaves-before-arriving`.
 */
export function markAttendance(
  meeting: Meeting,
  entry: Omit<AttendanceEntry, 'recordedBy'>,
  mark: { presence: Presence; arrivedAt?: Date | null; leftAt?: Date | null; by: string; at: Date },
): AttendanceEntry | Refusal {
  if (meeting.status !== 'open') return { refused: 'meeting-not-open' };
  const { presence, by } = mark;
  if (presence === 'excused') return { ...entry, presence, arrivedAt: null, leftAt: null, recordedBy: by };
  const arrivedAt = mark.arrivedAt ?? entry.arrivedAt ?? mark.at;
  const leftAt = mark.leftAt === undefined ? entry.leftAt : mark.leftAt;
  if (leftAt && leftAt < arrivedAt) return { refused: 'leaves-before-arriving', field: 'leftAt' };
  return { ...entry, presence, arrivedAt, leftAt, recordedBy: by };
}

/** [ATT-3] A line is taken off the list while the meeting is open. Refuses `meeting-not-open`. */
export function requireAttendanceOpen(meeting: Pick<Meeting, 'status'>): Refusal | null {
  return requireMeetingOpen(meeting);
}

/** [ATT-4] A guest is a name and an organisation, both in words. */
export function aGuest(draft: {
  name: string;
  organisationName: string;
}): Pick<Person, 'name' | 'organisationName'> | Refusal {
  const name = cleanText(draft.name, TEXT_LIMITS.personName, 'name');
  if (typeof name !== 'string') return name;
  const organisationName = cleanText(draft.organisationName, TEXT_LIMITS.organisationName, 'organisationName');
  if (typeof organisationName !== 'string') return organisationName;
  return { name, organisationName };
}
