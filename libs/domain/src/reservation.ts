import { isOnAgenda, type CaseItem } from './agenda-item.js';
import { cleanText, TEXT_LIMITS } from './free-text.js';
import { requireMeetingOpen, type Meeting } from './meeting.js';
import type { Refusal } from './refusal.js';

/** A reservation qualifies what the committee proposes; a dissent disagrees with it. */
export const RESERVATION_KINDS = ['reservation', 'dissent'] as const;
export type ReservationKind = (typeof RESERVATION_KINDS)[number];

/** What an organisation wants the minutes to say beside a decision. */
export interface Reservation {
  id: string;
  agendaItemId: string;
  caseFileId: string;
  kind: ReservationKind;
  organisationId: string;
  text: string;
  recordedBy: string;
  recordedAt: Date;
  withdrawnAt: Date | null;
}

/**
 * [RES-1] A reservation or a dissent is said by one organisation, in words, while the meeting is open, on a case of its
 * agenda. It goes to the minutes and changes nothing of the decision.
 */
export function makeReservation(
  meeting: Meeting,
  item: CaseItem,
  draft: Pick<Reservation, 'id' | 'kind' | 'organisationId' | 'text' | 'recordedBy' | 'recordedAt'>,
): Reservation | Refusal {
  const missed = requireReservable(meeting, item);
  if (missed) return missed;
  const text = cleanText(draft.text, TEXT_LIMITS.reservation, 'text');
  if (typeof text !== 'string') return text;
  return { ...draft, text, agendaItemId: item.id, caseFileId: item.caseFileId, withdrawnAt: null };
}

/** [RES-1] Refuses `meeting-not-open` and `item-not-on-agenda`. */
export function requireReservable(meeting: Pick<Meeting, 'status'>, item: Pick<CaseItem, 'status'>): Refusal | null {
  return requireMeetingOpen(meeting) ?? (isOnAgenda(item) ? null : { refused: 'item-not-on-agenda' });
}

/** [RES-2] It is withdrawn as long as the meeting is open; withdrawing twice changes nothing. */
export function withdrawReservation(meeting: Meeting, reservation: Reservation, at: Date): Reservation | Refusal {
  const closed = requireMeetingOpen(meeting);
  if (closed) return closed;
  return { ...reservation, withdrawnAt: reservation.withdrawnAt ?? at };
}
