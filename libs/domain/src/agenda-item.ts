import { requireAgreement, type CaseFile } from './case-file.js';
import { canMove, type Lifecycle } from './lifecycle.js';
import { agendaMayChange, type Meeting } from './meeting.js';
import type { Refusal } from './refusal.js';

export const AGENDA_ITEM_STATUSES = ['proposed', 'accepted', 'decided', 'postponed', 'withdrawn'] as const;
export type AgendaItemStatus = (typeof AGENDA_ITEM_STATUSES)[number];

/**
 * [AGE-1] A proposal is accepted or withdrawn; an accepted item is decided or postponed. Until the meeting closes a
 * decision can be superseded, a postponed item taken back, and an undiscussed item returned to the proposals. A decided
 * item is not postponed any more: partners may already have been given follow-ups.
 */
export const AGENDA_ITEM_LIFECYCLE: Lifecycle<AgendaItemStatus> = {
  proposed: ['accepted', 'withdrawn'],
  accepted: ['decided', 'postponed', 'proposed'],
  decided: ['decided'],
  postponed: ['decided', 'accepted', 'postponed'],
  withdrawn: [],
};

/** A case on the agenda of one meeting, from its proposal on. */
export interface AgendaItem {
  id: string;
  meetingId: string;
  caseFileId: string;
  status: AgendaItemStatus;
  /** Sortable key; null until the item is accepted. */
  position: string | null;
  minutes: number;
  proposedBy: string;
  proposedAt: Date;
  reason: string;
  question: string;
  /** What is missing and from whom, when the item is postponed. */
  missing: string | null;
  missingFromOrganisationId: string | null;
  /** The item of an earlier meeting that this one continues. */
  carriedFromItemId: string | null;
  movedBy: string | null;
  movedAt: Date | null;
  /** Seconds spent on the item while it was current. */
  secondsSpent: number;
  version: number;
}

/** Minutes that one item may take. */
export const ITEM_MINUTES = { min: 1, max: 60, usual: 6 } as const;

function minutesInRange(minutes: number): boolean {
  return Number.isInteger(minutes) && minutes >= ITEM_MINUTES.min && minutes <= ITEM_MINUTES.max;
}

/**
 * [AGE-2] An item is accepted by its minutes, while the agenda may change, and only with the person's agreement.
 * Refuses `agreement-missing`, `item-not-proposed`, `minutes-out-of-range`, `meeting-closed`.
 */
export function acceptItem(
  meeting: Meeting,
  item: AgendaItem,
  caseFile: CaseFile,
  change: { minutes: number; position: string },
): AgendaItem | Refusal {
  if (!agendaMayChange(meeting)) return { refused: 'meeting-closed' };
  if (item.status !== 'proposed') return { refused: 'item-not-proposed' };
  const missing = requireAgreement(caseFile);
  if (missing) return missing;
  if (!minutesInRange(change.minutes)) return { refused: 'minutes-out-of-range' };
  return { ...item, status: 'accepted', ...change, version: item.version + 1 };
}

/** [AGE-3] Gives an item its minutes, 1 to 60. */
export function giveMinutes(meeting: Meeting, item: AgendaItem, minutes: number): AgendaItem | Refusal {
  if (!agendaMayChange(meeting)) return { refused: 'meeting-closed' };
  if (!isOnAgenda(item)) return { refused: 'item-not-on-agenda' };
  if (!minutesInRange(minutes)) return { refused: 'minutes-out-of-range' };
  return { ...item, minutes, version: item.version + 1 };
}

/**
 * [AGE-4] Moving an item changes that item's place and nothing else, so two people moving two items both succeed.
 * The version stays: a move never makes another command stale.
 */
export function moveItem(
  meeting: Meeting,
  item: AgendaItem,
  change: { position: string; movedBy: string; movedAt: Date },
): AgendaItem | Refusal {
  if (!agendaMayChange(meeting)) return { refused: 'meeting-closed' };
  if (!isOnAgenda(item)) return { refused: 'item-not-on-agenda' };
  return { ...item, ...change };
}

/** [AGE-5] Postponing says what is missing, and from whom when it is known; the item takes no decision. */
export function postponeItem(
  meeting: Meeting,
  item: AgendaItem,
  change: { missing: string; missingFromOrganisationId: string | null },
): AgendaItem | Refusal {
  if (meeting.status !== 'open') return { refused: 'meeting-not-open' };
  if (item.status === 'decided') return { refused: 'item-already-decided' };
  if (!canMove(AGENDA_ITEM_LIFECYCLE, item.status, 'postponed')) return { refused: 'item-not-on-agenda' };
  return { ...item, status: 'postponed', ...change, version: item.version + 1 };
}

/** [AGE-6] An accepted item that was not discussed goes back to the proposals. */
export function returnToProposals(meeting: Meeting, item: AgendaItem): AgendaItem | Refusal {
  if (!agendaMayChange(meeting)) return { refused: 'meeting-closed' };
  if (!canMove(AGENDA_ITEM_LIFECYCLE, item.status, 'proposed')) return { refused: 'item-not-on-agenda' };
  return { ...item, status: 'proposed', position: null, version: item.version + 1 };
}

/** [AGE-7] A proposal can be withdrawn until it is accepted, while the agenda may change. */
export function withdrawItem(meeting: Meeting, item: AgendaItem): AgendaItem | Refusal {
  if (!agendaMayChange(meeting)) return { refused: 'meeting-closed' };
  if (!canMove(AGENDA_ITEM_LIFECYCLE, item.status, 'withdrawn')) return { refused: 'item-not-proposed' };
  return { ...item, status: 'withdrawn', version: item.version + 1 };
}

/** [AGE-8] A postponed item keeps its question and its reason when it waits for the next meeting. */
export function carryOver(item: AgendaItem, next: { id: string; meetingId: string; at: Date }): AgendaItem {
  return {
    ...item,
    id: next.id,
    meetingId: next.meetingId,
    status: 'proposed',
    position: null,
    proposedAt: next.at,
    carriedFromItemId: item.id,
    movedBy: null,
    movedAt: null,
    secondsSpent: 0,
    version: 1,
  };
}

/** True for an item that has a place in the order of the meeting. */
export function isOnAgenda(item: Pick<AgendaItem, 'status'>): boolean {
  return item.status === 'accepted' || item.status === 'decided' || item.status === 'postponed';
}
