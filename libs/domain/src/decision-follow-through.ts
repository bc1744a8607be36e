import { isCalendarDate, type CalendarDate } from './calendar-date.js';
import type { Decision } from './decision.js';
import { cleanText, TEXT_LIMITS } from './free-text.js';
import type { Outcome } from './outcome.js';
import type { Refusal } from './refusal.js';

/** What became of a decision: it really started on a day, or it is known since a day that it will not. */
export interface DecisionFollowThrough {
  decisionId: string;
  kind: 'started' | 'not-started';
  on: CalendarDate;
  /** Why it did not start. */
  reason: string | null;
  recordedBy: string;
  recordedAt: Date;
}

export const FOLLOW_THROUGH_KINDS = ['started', 'not-started'] as const;

const WITHOUT_START: readonly Outcome[] = ['CONTINUE', 'EXIT_DROPOUT', 'EXIT_EXPULSION', 'EXIT_NO_SOLUTION'];

/** [REAL-1] A decision whose outcome begins something stays open until it began, or is known not to. */
export function awaitsFollowThrough(
  decision: Pick<Decision, 'outcome' | 'supersededBy'>,
  known: DecisionFollowThrough | null,
): boolean {
  return decision.supersededBy === null && known === null && !WITHOUT_START.includes(decision.outcome);
}

/** [REAL-4] A decision is late once the day on which it was to start is past. */
export function isStartLate({ plannedDate }: Pick<Decision, 'plannedDate'>, today: CalendarDate): boolean {
  return plannedDate < today;
}

/**
 * [REAL-3] A decision is what comes next for its case while it waits for its follow-through, late or not; one whose outcome
 * begins nothing, until its day is past.
 */
export function isWhatComesNext(
  decision: Pick<Decision, 'outcome' | 'supersededBy' | 'plannedDate'>,
  known: DecisionFollowThrough | null,
  today: CalendarDate,
): boolean {
  if (awaitsFollowThrough(decision, known)) return true;
  return decision.supersededBy === null && known === null && decision.plannedDate >= today;
}

/**
 * [REAL-2] The start has a day that is not to come, and not before the decision; not starting has a day and a reason. A
 * later report replaces an earlier one. Refuses `date-invalid`, `date-in-future`, `date-before-decision`,
 * `reason-missing`.
 */
export function reportFollowThrough(
  decision: Decision,
  said: { kind: DecisionFollowThrough['kind']; on: CalendarDate; reason: string; by: string; at: Date },
  days: { today: CalendarDate; decidedOn: CalendarDate },
): DecisionFollowThrough | Refusal {
  if (!isCalendarDate(said.on)) return { refused: 'date-invalid', field: 'on' };
  if (said.on > days.today) return { refused: 'date-in-future', field: 'on' };
  if (said.on < days.decidedOn) return { refused: 'date-before-decision', field: 'on' };
  const report = { decisionId: decision.id, on: said.on, recordedBy: said.by, recordedAt: said.at };
  if (said.kind === 'started') return { ...report, kind: 'started', reason: null };
  const reason = cleanText(said.reason, TEXT_LIMITS.declineReason, 'reason');
  if (typeof reason === 'string') return { ...report, kind: 'not-started', reason };
  return reason.refused === 'text-empty' ? { refused: 'reason-missing', field: 'reason' } : reason;
}
