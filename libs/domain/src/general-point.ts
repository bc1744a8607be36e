import { isOnAgenda, minutesInRange, type GeneralPoint } from './agenda-item.js';
import { cleanText, TEXT_LIMITS } from './free-text.js';
import { agendaMayChange, type Meeting } from './meeting.js';
import type { Refusal } from './refusal.js';

/**
 * What a committee speaks of beside the cases: the review of what was to be done since last time, the places in
 * trainings that are free, a service that presents itself, news, and a territorial point without any name.
 */
export const GENERAL_POINT_KINDS = ['review', 'seats', 'presentation', 'news', 'territorial'] as const;
export type GeneralPointKind = (typeof GENERAL_POINT_KINDS)[number];

/** Minutes proposed for each kind. */
export const USUAL_POINT_MINUTES: Readonly<Record<GeneralPointKind, number>> = {
  review: 5,
  seats: 10,
  presentation: 10,
  news: 5,
  territorial: 10,
};

interface PointDraft {
  id: string;
  kind: GeneralPointKind;
  title: string;
  organisationId: string | null;
  minutes: number;
  position: string;
  proposedBy: string;
  proposedAt: Date;
}

/**
 * [POI-1] A general point has a title (the review of follow-ups needs none), minutes, and a position from the start: no
 * member has to agree to it. Refuses `meeting-closed`, `minutes-out-of-range`, `text-empty`, `text-too-long` and what
 * looks like a social-security number.
 */
export function addGeneralPoint(meeting: Meeting, draft: PointDraft): GeneralPoint | Refusal {
  if (!agendaMayChange(meeting)) return { refused: 'meeting-closed' };
  if (!minutesInRange(draft.minutes)) return { refused: 'minutes-out-of-range', field: 'minutes' };
  const title = cleanTitle(draft.kind, draft.title);
  if (typeof title !== 'string') return title;
  return {
    ...draft,
    title,
    meetingId: meeting.id,
    status: 'accepted',
    missing: null,
    missingFromOrganisationId: null,
    carriedFromItemId: null,
    movedBy: null,
    movedAt: null,
    secondsSpent: 0,
    version: 1,
  };
}

/** [POI-1] Gives a general point another title, or another organisation that speaks of it. */
export function describePoint(
  meeting: Meeting,
  point: GeneralPoint,
  change: { title: string; organisationId: string | null },
): GeneralPoint | Refusal {
  if (!agendaMayChange(meeting)) return { refused: 'meeting-closed' };
  if (!isOnAgenda(point)) return { refused: 'item-not-on-agenda' };
  const title = cleanTitle(point.kind, change.title);
  if (typeof title !== 'string') return title;
  return { ...point, title, organisationId: change.organisationId, version: point.version + 1 };
}

/** [POI-2] A general point is taken off the agenda as long as no member has opened it in the meeting. */
export function removePoint(meeting: Meeting, point: GeneralPoint): GeneralPoint | Refusal {
  if (!agendaMayChange(meeting)) return { refused: 'meeting-closed' };
  if (point.status !== 'accepted' && point.status !== 'postponed') return { refused: 'item-not-on-agenda' };
  if (point.secondsSpent > 0 || meeting.currentItemId === point.id) return { refused: 'point-opened' };
  return { ...point, status: 'withdrawn', version: point.version + 1 };
}

/** [POI-3] [POI-4] The same for the point that the meeting is at: it has been opened, were it a moment ago. */
export function settlePointOf(meeting: Pick<Meeting, 'currentItemId'>, point: GeneralPoint): GeneralPoint {
  const isCurrent = meeting.currentItemId === point.id;
  return settlePoint(isCurrent ? { ...point, secondsSpent: Math.max(1, point.secondsSpent) } : point);
}

/**
 * [POI-3] At the closing, a general point that was opened has been discussed, and so has the review of follow-ups; one
 * that no member opened is postponed by itself, with nothing missing but time.
 */
export function settlePoint(point: GeneralPoint): GeneralPoint {
  if (point.status !== 'accepted') return point;
  const opened = point.secondsSpent > 0 || point.kind === 'review';
  return { ...point, status: opened ? 'discussed' : 'postponed', version: point.version + 1 };
}

function cleanTitle(kind: GeneralPointKind, title: string): string | Refusal {
  if (kind === 'review' && title.trim() === '') return '';
  return cleanText(title, TEXT_LIMITS.pointTitle, 'title');
}
