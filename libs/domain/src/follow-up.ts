import type { CalendarDate } from './calendar-date.js';
import { agreesTo } from './case-agreement.js';
import type { Decision } from './decision.js';
import { cleanText, TEXT_LIMITS } from './free-text.js';
import { canMove, type Lifecycle } from './lifecycle.js';
import type { Meeting } from './meeting.js';
import type { Refusal } from './refusal.js';
import { workingDayFrom, workingDaysAfter } from './working-days.js';

export const FOLLOW_UP_STATUSES = ['given', 'accepted', 'declined', 'done', 'cancelled'] as const;
export type FollowUpStatus = (typeof FOLLOW_UP_STATUSES)[number];

/** The statuses in which something is still to be done. */
export const OWED_STATUSES = ['given', 'accepted'] as const satisfies readonly FollowUpStatus[];

/**
 * [FOL-1] A follow-up is accepted or declined by the organisation that owes it, then done; declining and doing end it,
 * and so does a withdrawn agreement.
 */
export const FOLLOW_UP_LIFECYCLE: Lifecycle<FollowUpStatus> = {
  given: ['accepted', 'declined', 'done', 'cancelled'],
  accepted: ['done', 'declined', 'cancelled'],
  declined: [],
  done: [],
  cancelled: [],
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
  /** What the organisation adds when it is done, if anything. */
  doneWord: string | null;
  /** What the organisation asks the facilitator, and the answer; a new question replaces the former. */
  question: string | null;
  askedBy: string | null;
  askedAt: Date | null;
  reply: string | null;
  repliedAt: Date | null;
  /** When the facilitator reminded last. */
  remindedAt: Date | null;
  givenBy: string;
  givenAt: Date;
  /** The member of the organisation to whom it is assigned; null: all members of the organisation. */
  assigneeId: string | null;
  answeredBy: string | null;
  answeredAt: Date | null;
  version: number;
}

/** Days from today proposed for a due date. */
export const USUAL_DUE_DAYS = 10;

type Given = Pick<
  FollowUp,
  | 'id'
  | 'decisionId'
  | 'agendaItemId'
  | 'caseFileId'
  | 'committeeId'
  | 'organisationId'
  | 'text'
  | 'dueDate'
  | 'givenBy'
  | 'givenAt'
>;

const UNANSWERED = {
  status: 'given',
  declineReason: null,
  doneWord: null,
  assigneeId: null,
  question: null,
  askedBy: null,
  askedAt: null,
  reply: null,
  repliedAt: null,
  remindedAt: null,
  answeredBy: null,
  answeredAt: null,
  version: 1,
} as const;

/** [FOL-14] A follow-up is given in an open meeting, after a decision. */
export function isGivable(meeting: Pick<Meeting, 'status'>, decision: Pick<Decision, 'id'> | null): boolean {
  return meeting.status === 'open' && decision !== null;
}

/**
 * [FOL-2] A follow-up is owed by one organisation, in words, for a date that is not past.
 * [FOL-14] It is given in an open meeting, after a decision.
 * Refuses `meeting-not-open`, `item-not-on-agenda` (no decision), `date-past`, and a text that may not be written.
 */
export function giveFollowUp(
  meeting: Pick<Meeting, 'status'>,
  decision: Pick<Decision, 'id'> | null,
  draft: Omit<Given, 'decisionId'>,
  today: CalendarDate,
): FollowUp | Refusal {
  if (meeting.status !== 'open') return { refused: 'meeting-not-open' };
  if (!decision) return { refused: 'item-not-on-agenda' };
  const text = cleanText(draft.text, TEXT_LIMITS.followUp, 'text');
  if (typeof text !== 'string') return text;
  if (draft.dueDate < today) return { refused: 'date-past', field: 'dueDate' };
  return { ...draft, ...UNANSWERED, decisionId: decision.id, text };
}

/** `saidAloud`: in the meeting, and written down by a facilitator, to whom it is not assigned for that. */
type Answer = { by: string; at: Date; saidAloud?: boolean } & (
  { to: 'accepted' } | { to: 'done'; word: string } | { to: 'declined'; reason: string }
);

/**
 * [FOL-3] Declining needs a reason; doing may add a word.
 * [FOL-4] A follow-up that is settled takes no other answer.
 * [FOL-13] It is assigned to the member who accepts it, unless it was assigned already; what a
 * facilitator writes down for the organisation leaves its assignee as it was.
 */
export function answerFollowUp(followUp: FollowUp, answer: Answer): FollowUp | Refusal {
  if (!canMove(FOLLOW_UP_LIFECYCLE, followUp.status, answer.to)) return { refused: 'follow-up-settled' };
  const answered = { ...followUp, answeredBy: answer.by, answeredAt: answer.at, version: followUp.version + 1 };
  switch (answer.to) {
    case 'accepted':
      return {
        ...answered,
        status: 'accepted',
        assigneeId: followUp.assigneeId ?? (answer.saidAloud ? null : answer.by),
      };
    case 'done': {
      if (answer.word.trim() === '') return { ...answered, status: 'done' };
      const doneWord = cleanText(answer.word, TEXT_LIMITS.declineReason, 'word');
      return typeof doneWord === 'string' ? { ...answered, status: 'done', doneWord } : doneWord;
    }
    case 'declined': {
      const reason = cleanText(answer.reason, TEXT_LIMITS.declineReason, 'reason');
      if (typeof reason === 'string') return { ...answered, status: 'declined', declineReason: reason };
      return reason.refused === 'text-empty' ? { refused: 'reason-missing', field: 'reason' } : reason;
    }
  }
}

/** True while something is still to be done. */
export function isOwed(followUp: Pick<FollowUp, 'status'>): boolean {
  return OWED_STATUSES.some((status) => status === followUp.status);
}

/**
 * [FOL-5] Late is counted in working days: a date that falls on a weekend or a public holiday counts as the next
 * working day, and each working day after it makes one. 0 when not late, or settled.
 */
export function workingDaysLate(followUp: Pick<FollowUp, 'status' | 'dueDate'>, today: CalendarDate): number {
  return isOwed(followUp) ? workingDaysAfter(workingDayFrom(followUp.dueDate), today) : 0;
}

/** [FOL-5] Late by one working day at least. */
export function isLate(followUp: Pick<FollowUp, 'status' | 'dueDate'>, today: CalendarDate): boolean {
  return workingDaysLate(followUp, today) > 0;
}

/** [FOL-9] A member who owes a follow-up may ask the facilitator a question; it changes nothing of what is owed. */
export function askAboutFollowUp(followUp: FollowUp, question: string, by: string, at: Date): FollowUp | Refusal {
  if (!isOwed(followUp)) return { refused: 'follow-up-settled' };
  const text = cleanText(question, TEXT_LIMITS.question, 'question');
  if (typeof text !== 'string') return text;
  const asked = { question: text, askedBy: by, askedAt: at, reply: null, repliedAt: null };
  return { ...followUp, ...asked, version: followUp.version + 1 };
}

/** [FOL-10] A facilitator replies, once for each question. */
export function replyToQuestion(followUp: FollowUp, reply: string, at: Date): FollowUp | Refusal {
  if (followUp.question === null || followUp.reply !== null) return { refused: 'no-question' };
  const text = cleanText(reply, TEXT_LIMITS.question, 'reply');
  if (typeof text !== 'string') return text;
  return { ...followUp, reply: text, repliedAt: at, version: followUp.version + 1 };
}

/** [FOL-11] A facilitator gives more time, for a date that is not past. */
export function giveMoreTime(followUp: FollowUp, dueDate: CalendarDate, today: CalendarDate): FollowUp | Refusal {
  if (!isOwed(followUp)) return { refused: 'follow-up-settled' };
  if (dueDate < today) return { refused: 'date-past', field: 'dueDate' };
  return { ...followUp, dueDate, version: followUp.version + 1 };
}

/**
 * [FOL-12] A facilitator reminds of what is owed, at most once a day for each follow-up. Answers null when it is too
 * soon.
 */
export function remindOf(followUp: FollowUp, sameDay: boolean, at: Date): FollowUp | null {
  if (!isOwed(followUp) || (followUp.remindedAt !== null && sameDay)) return null;
  return { ...followUp, remindedAt: at };
}

/**
 * [FOL-7] What is not settled passes from one member to another of the organisation that owes it, or back to all of
 * them.
 */
export function assignFollowUp(followUp: FollowUp, assigneeId: string | null): FollowUp | Refusal {
  if (!isOwed(followUp)) return { refused: 'follow-up-settled' };
  return { ...followUp, assigneeId, version: followUp.version + 1 };
}

/** What is known of a case when something is passed on to an organisation. */
type Covered = Parameters<typeof agreesTo>[0] & {
  prescriberOrganisationId: string;
  providerOrganisationId: string | null;
};

/**
 * [FOL-8] An organisation that does not follow a case is asked for something, or carries a decision, only when the
 * person agreed that it be passed on. `following`: those that follow it besides its prescriber and its provider.
 * Refuses `agreement-not-covering`.
 */
export function requirePassingOn(
  caseFile: Covered,
  organisationId: string,
  following: readonly string[],
): Refusal | null {
  const follows = [caseFile.prescriberOrganisationId, caseFile.providerOrganisationId, ...following];
  return follows.includes(organisationId) || agreesTo(caseFile, 'partners')
    ? null
    : { refused: 'agreement-not-covering' };
}

/**
 * [FOL-6] What an organisation still owes stops immediately when it does not follow the case, or no longer does, and
 * the person does not agree any more that it be passed on. Answers null when there is nothing to stop.
 */
export function stopUncovered(followUp: FollowUp, caseFile: Covered, following: readonly string[]): FollowUp | null {
  if (requirePassingOn(caseFile, followUp.organisationId, following) === null) return null;
  if (!canMove(FOLLOW_UP_LIFECYCLE, followUp.status, 'cancelled')) return null;
  return { ...followUp, status: 'cancelled', version: followUp.version + 1 };
}
