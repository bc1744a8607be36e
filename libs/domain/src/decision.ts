import { AGENDA_ITEM_LIFECYCLE, type CaseItem } from './agenda-item.js';
import type { CalendarDate } from './calendar-date.js';
import { cleanText, TEXT_LIMITS } from './free-text.js';
import { canMove } from './lifecycle.js';
import type { Meeting } from './meeting.js';
import type { Outcome } from './outcome.js';
import type { Refusal } from './refusal.js';

/** An orientation recorded by a committee. It is never edited: a later one supersedes it. */
export interface Decision {
  id: string;
  agendaItemId: string;
  caseFileId: string;
  meetingId: string;
  outcome: Outcome;
  /** The wording, frozen from the server's own copy of the sheet. */
  wording: string;
  /** SHA-256 of the wording, in hexadecimal. */
  wordingDigest: string;
  /** The sequence number of the sheet at which the wording was taken. */
  sheetSeq: number;
  carrierOrganisationId: string;
  plannedDate: CalendarDate;
  recordedBy: string;
  recordedAt: Date;
  supersededBy: string | null;
}

/** What the facilitator chose; the wording comes from the server. */
export interface DecisionDraft {
  id: string;
  outcome: Outcome;
  carrierOrganisationId: string;
  plannedDate: CalendarDate;
  recordedBy: string;
  recordedAt: Date;
  /** The committee's own date on the day of the decision. */
  today: CalendarDate;
  /** SHA-256 of the wording that was on the facilitator's screen. */
  shownDigest: string;
}

/** The wording as the server has committed it. */
export interface CommittedWording {
  text: string;
  digest: string;
  seq: number;
}

/** [DEC-1] A decision is recorded in an open meeting, for a case of its agenda that is not postponed away from it. */
export function requireDecidable(meeting: Pick<Meeting, 'status'>, item: Pick<CaseItem, 'status'>): Refusal | null {
  if (meeting.status !== 'open') return { refused: 'meeting-not-open' };
  if (!canMove(AGENDA_ITEM_LIFECYCLE, item.status, 'decided')) return { refused: 'item-not-on-agenda' };
  return null;
}

/**
 * [DEC-1] A decision is recorded while the meeting is open, on a case of its agenda.
 * [DEC-2] It freezes the wording that the server has committed, and only if that is what was on the screen.
 * [DEC-3] A wording is needed, without a social-security number.
 * [DEC-4] It starts on the day or later.
 * Refuses `wording-changed` with the wording as it now is.
 */
export function recordDecision(
  meeting: Meeting,
  item: CaseItem,
  draft: DecisionDraft,
  wording: CommittedWording,
): { item: CaseItem; decision: Decision } | Refusal {
  const undecidable = requireDecidable(meeting, item);
  if (undecidable) return undecidable;
  if (wording.digest !== draft.shownDigest) return { refused: 'wording-changed', wording: wording.text };
  if (wording.text === '') return { refused: 'wording-empty' };
  const text = cleanText(wording.text, TEXT_LIMITS.wording, 'wording');
  if (typeof text !== 'string') return text;
  if (draft.plannedDate < draft.today) return { refused: 'date-past', field: 'plannedDate' };
  const { today: _today, shownDigest: _shown, ...chosen } = draft;
  return {
    item: { ...item, status: 'decided', missing: null, missingFromOrganisationId: null, version: item.version + 1 },
    decision: {
      ...chosen,
      agendaItemId: item.id,
      caseFileId: item.caseFileId,
      meetingId: item.meetingId,
      wording: wording.text,
      wordingDigest: wording.digest,
      sheetSeq: wording.seq,
      supersededBy: null,
    },
  };
}

/** [DEC-5] An organisation that does not follow the case reads what it carries once the meeting is closed. */
export function isReadByCarrier(meeting: Pick<Meeting, 'status'> | undefined): boolean {
  return meeting?.status === 'closed';
}
