import { cleanText, TEXT_LIMITS } from './free-text.js';
import type { GeneralPointKind } from './general-point.js';
import { canMove, type Lifecycle } from './lifecycle.js';
import { agendaMayChange, type Meeting } from './meeting.js';
import { isRefusal, type Refusal } from './refusal.js';

export const AGENDA_ITEM_STATUSES = ['proposed', 'accepted', 'decided', 'discussed', 'postponed', 'withdrawn'] as const;
export type AgendaItemStatus = (typeof AGENDA_ITEM_STATUSES)[number];

/**
 * [AGE-1] A proposal is accepted or withdrawn; an accepted item is decided or postponed. Until the meeting closes a
 * decision can be superseded, a postponed item taken back, and an undiscussed item returned to the proposals. A decided
 * item is not postponed any more: partners may already have been given follow-ups. A withdrawn agreement takes an item
 * off whatever its state, as long as it is not decided.
 */
export const AGENDA_ITEM_LIFECYCLE: Lifecycle<AgendaItemStatus> = {
  proposed: ['accepted', 'withdrawn'],
  accepted: ['decided', 'discussed', 'postponed', 'proposed', 'withdrawn'],
  decided: ['decided'],
  discussed: [],
  postponed: ['decided', 'accepted', 'postponed', 'withdrawn'],
  withdrawn: [],
};

/** What every point of an agenda has, from its proposal on. */
interface AgendaItemFields {
  id: string;
  meetingId: string;
  status: AgendaItemStatus;
  /** Sortable key; null until the item is accepted. */
  position: string | null;
  minutes: number;
  proposedBy: string;
  proposedAt: Date;
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

/** A case on the agenda of one meeting. */
export interface CaseItem extends AgendaItemFields {
  kind: 'case';
  caseFileId: string;
  reason: string;
  question: string;
}

/**
 * A point without any case, with its title and the organisation that speaks of it, if one does (see
 * `general-point.ts`).
 */
export interface GeneralPoint extends AgendaItemFields {
  kind: GeneralPointKind;
  title: string;
  organisationId: string | null;
}

/** A point of the agenda: a case, or a general point. */
export type AgendaItem = CaseItem | GeneralPoint;

/** True of a case, false of a general point. */
export function isCase(item: AgendaItem): item is CaseItem {
  return item.kind === 'case';
}

/** Minutes that one item may take. */
export const ITEM_MINUTES = { min: 1, max: 60, usual: 6 } as const;

/** [AGE-3] Gives an item its minutes, 1 to 60. */
export function giveMinutes<Item extends AgendaItem>(meeting: Meeting, item: Item, minutes: number): Item | Refusal {
  if (!agendaMayChange(meeting)) return { refused: 'meeting-closed' };
  if (!isOnAgenda(item)) return { refused: 'item-not-on-agenda' };
  if (!minutesInRange(minutes)) return { refused: 'minutes-out-of-range' };
  return { ...item, minutes, version: item.version + 1 };
}

/**
 * [AGE-4] Moving an item changes that item's position and nothing else, so two people moving two items both succeed.
 * The version stays: a move never makes another command stale.
 */
export function moveItem<Item extends AgendaItem>(
  meeting: Meeting,
  item: Item,
  change: { position: string; movedBy: string; movedAt: Date },
): Item | Refusal {
  if (!agendaMayChange(meeting)) return { refused: 'meeting-closed' };
  if (!isOnAgenda(item)) return { refused: 'item-not-on-agenda' };
  return { ...item, ...change };
}

/** [AGE-5] Postponing says what is missing, and from whom when it is known; the item takes no decision. */
export function postponeItem<Item extends AgendaItem>(
  meeting: Meeting,
  item: Item,
  change: { missing: string; missingFromOrganisationId: string | null },
): Item | Refusal {
  if (meeting.status !== 'open') return { refused: 'meeting-not-open' };
  if (item.status === 'decided') return { refused: 'item-already-decided' };
  if (!canMove(AGENDA_ITEM_LIFECYCLE, item.status, 'postponed')) return { refused: 'item-not-on-agenda' };
  return { ...item, status: 'postponed', ...change, version: item.version + 1 };
}

/** The cases of an agenda that were accepted, and neither decided nor postponed. */
export function remainingCases(agenda: readonly AgendaItem[]): CaseItem[] {
  return agenda.filter(isCase).filter(isRemaining);
}

/** True for a case that was accepted, and neither decided nor postponed. */
export function isRemaining({ status }: Pick<CaseItem, 'status'>): boolean {
  return status === 'accepted';
}

/**
 * [AGE-12] Every case that was accepted and not discussed is postponed in one command, with the same words, while the
 * meeting is open. Refuses `meeting-not-open` and words that may not be written.
 */
export function postponeRemaining(
  meeting: Meeting,
  agenda: readonly AgendaItem[],
  words: string,
): CaseItem[] | Refusal {
  if (meeting.status !== 'open') return { refused: 'meeting-not-open' };
  const missing = cleanText(words, TEXT_LIMITS.missing, 'missing');
  if (typeof missing !== 'string') return missing;
  const postponed: CaseItem[] = [];
  for (const item of remainingCases(agenda)) {
    const changed = postponeItem(meeting, item, { missing, missingFromOrganisationId: null });
    if (isRefusal(changed)) return changed;
    postponed.push(changed);
  }
  return postponed;
}

/**
 * [AGE-8] An item left undone keeps its title, or its question and its reason, when it waits for the next meeting.
 * [AGE-9] With a position it is accepted there immediately: what was left undone opens the next agenda, in its order.
 * Without one it waits among the proposals, as does a case whose person no longer agrees.
 */
export function carryOver<Item extends AgendaItem>(
  item: Item,
  next: { id: string; meetingId: string; at: Date; position: string | null },
): Item {
  return {
    ...item,
    id: next.id,
    meetingId: next.meetingId,
    status: next.position === null ? 'proposed' : 'accepted',
    position: next.position,
    proposedAt: next.at,
    carriedFromItemId: item.id,
    movedBy: null,
    movedAt: null,
    secondsSpent: 0,
    version: 1,
  };
}

/**
 * [AGE-10] When the person withdraws the agreement, whatever is not decided leaves the agenda immediately. Answers null
 * when there is nothing to take off.
 */
export function takeOffAgenda(item: CaseItem): CaseItem | null {
  if (!canMove(AGENDA_ITEM_LIFECYCLE, item.status, 'withdrawn')) return null;
  return { ...item, status: 'withdrawn', version: item.version + 1 };
}

/** True for an item that has a position on the agenda. */
export function isOnAgenda(item: Pick<AgendaItem, 'status'>): boolean {
  return item.status !== 'proposed' && item.status !== 'withdrawn';
}

/** True for minutes that an item may take. */
export function minutesInRange(minutes: number): boolean {
  return Number.isInteger(minutes) && minutes >= ITEM_MINUTES.min && minutes <= ITEM_MINUTES.max;
}

/**
 * [POI-4] Adds to an item the time since it became current, in whole seconds: one at least, so that an item that was
 * passed over in an instant has been opened all the same.
 */
export function spendTime<Item extends AgendaItem>(item: Item, since: Date, until: Date): Item {
  const seconds = Math.round((until.getTime() - since.getTime()) / 1_000);
  return { ...item, secondsSpent: item.secondsSpent + Math.max(1, seconds) };
}
