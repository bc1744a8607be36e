import type { CalendarDate } from './calendar-date.js';
import { cleanText, TEXT_LIMITS } from './free-text.js';
import { canMove, type Lifecycle } from './lifecycle.js';
import type { Refusal } from './refusal.js';

export const FOLLOW_UP_STATUSES = ['given', 'accepted', 'declined', 'done'] as const;
export type FollowUpStatus = (typeof FOLLOW_UP_STATUSES)[number];

/** [FOL-1] A follow-up is accepted or declined by the organisation that owes it, then done; declining and doing end it. */
export const FOLLOW_UP_LIFECYCLE: Lifecycle<FollowUpStatus> = {
  given: ['accepted', 'declined', 'done'],
  accepted: ['done', 'declined'],
  declined: [],
  done: [],
};

/** What one organisation owes after a decision. */
export interface FollowUp {
  id: string;
  decisionId: string;
  agendaItemId: string;
  caseFileId: string;
  committeeId: string;
  organisationId: string;
  text: string;
  dueDate: CalendarDate;
  status: FollowUpStatus;
  /** Why it was declined, in the partner's words. */
  declineReason: string | null;
  givenBy: string;
  givenAt: Date;
  answeredBy: string | null;
  answeredAt: Date | null;
  version: number;
}

/** Days from today proposed for a due date. */
export const USUAL_DUE_DAYS = 10;

/** [FOL-2] A follow-up is owed by one organisation, in words, for a date that is not past. */
export function giveFollowUp(
  draft: Omit<FollowUp, 'status' | 'declineReason' | 'answeredBy' | 'answeredAt' | 'version'>,
  today: CalendarDate,
): FollowUp | Refusal {
  const text = cleanText(draft.text, TEXT_LIMITS.followUp, 'text');
  if (typeof text !== 'string') return text;
  if (draft.dueDate < today) return { refused: 'date-past', field: 'dueDate' };
  return { ...draft, text, status: 'given', declineReason: null, answeredBy: null, answeredAt: null, version: 1 };
}

type Answer = { by: string; at: Date } & ({ to: 'accepted' | 'done' } | { to: 'declined'; reason: string });

/**
 * [FOL-3] Declining needs a reason.
 * [FOL-4] A follow-up that is done or declined takes no other answer.
 */
export function answerFollowUp(followUp: FollowUp, answer: Answer): FollowUp | Refusal {
  if (!canMove(FOLLOW_UP_LIFECYCLE, followUp.status, answer.to)) return { refused: 'follow-up-settled' };
  const answered = { ...followUp, answeredBy: answer.by, answeredAt: answer.at, version: followUp.version + 1 };
  if (answer.to !== 'declined') return { ...answered, status: answer.to };
  const reason = cleanText(answer.reason, TEXT_LIMITS.declineReason, 'reason');
  if (typeof reason !== 'string')
    return reason.refused === 'text-empty' ? { refused: 'reason-missing', field: 'reason' } : reason;
  return { ...answered, status: 'declined', declineReason: reason };
}

/** [FOL-5] Late: neither done nor declined, and its date is past. */
export function isLate(followUp: Pick<FollowUp, 'status' | 'dueDate'>, today: CalendarDate): boolean {
  return (followUp.status === 'given' || followUp.status === 'accepted') && followUp.dueDate < today;
}
