import type { Presence } from './attendance.js';
import type { CalendarDate } from './calendar-date.js';
import type { GeneralPointKind } from './general-point.js';
import type { Outcome } from './outcome.js';
import type { ReservationKind } from './reservation.js';

/** What the minutes of a meeting keep of one case: never the sheet's text. */
export interface CaseMinutesEntry {
  agendaItemId: string;
  caseFileId: string;
  reference: string;
  result:
    | {
        kind: 'decided';
        outcome: Outcome;
        wording: string;
        wordingDigest: string;
        carrier: string;
        carrierId: string;
        plannedDate: CalendarDate;
        reason: string;
        question: string;
      }
    | { kind: 'postponed'; missing: string; missingFrom: string | null; question: string };
  followUps: { organisation: string; organisationId: string; text: string; dueDate: CalendarDate; status: string }[];
  /** Absent when no member made any. */
  reservations?: { kind: ReservationKind; organisation: string; text: string }[];
}

/**
 * What it keeps of a general point: the shared note, frozen at the closing, which speaks of no person. `postponed` when
 * it was left for the next meeting.
 */
export interface PointMinutesEntry {
  agendaItemId: string;
  point: GeneralPointKind;
  title: string;
  organisation: string | null;
  note: string;
  postponed: { missing: string | null } | null;
}

export type MinutesEntry = CaseMinutesEntry | PointMinutesEntry;

/** True of the entry of a case, false of that of a general point. */
export function isCaseEntry(entry: MinutesEntry): entry is CaseMinutesEntry {
  return 'caseFileId' in entry;
}

/** A line of the attendance. The three last fields are absent from minutes frozen before they were taken. */
export interface MinutesAttendance {
  name: string;
  organisation: string;
  presence?: Presence;
  arrivedAt?: string | null;
  leftAt?: string | null;
}

/** The frozen minutes of a meeting. */
export interface MinutesContent {
  committee: string;
  startsAt: string;
  openedAt: string;
  closedAt: string;
  place: string | null;
  facilitator: string;
  attendance: MinutesAttendance[];
  entries: MinutesEntry[];
}

/**
 * [REC-1] One text for one content, whatever the order in which its fields were written: keys sorted, no white space.
 * The fingerprint of the minutes is the SHA-256 of this text.
 */
export function canonicalText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const fields = Object.entries(value)
      .filter(([, field]) => field !== undefined)
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([key, field]) => `${JSON.stringify(key)}:${canonicalText(field)}`);
    return `{${fields.join(',')}}`;
  }
  return JSON.stringify(value);
}
