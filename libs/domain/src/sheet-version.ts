import type { Viewer } from './committee.js';
import type { Meeting } from './meeting.js';
import { mayFacilitate } from './policy.js';
import type { Refusal } from './refusal.js';

/** Why a version was kept. */
export const VERSION_REASONS = ['activity', 'mass-deletion', 'before-restoration'] as const;
export type VersionReason = (typeof VERSION_REASONS)[number];

/** The texts of a sheet, and the one of a note: what a version holds. */
export const VERSION_PARTS = ['situation', 'question', 'exchanges', 'proposal', 'note'] as const;
export type VersionPart = (typeof VERSION_PARTS)[number];

/** The facts of a version, without its texts. */
export interface SheetVersion {
  id: string;
  sheetId: string;
  at: Date;
  /** Number of the last row of the sheet's log that the version holds. */
  seq: number;
  reason: VersionReason;
  characters: number;
  /** Accounts that wrote since the version before. */
  authors: string[];
  /** Who erased, or who restored; null for a version kept by the hour. */
  memberId: string | null;
  /** The text of which most was erased; null but for a mass deletion. */
  part: VersionPart | null;
}

const MINUTE_MS = 60_000;
/** How long somebody may write before what they wrote is kept. */
export const VERSION_AFTER_MS = 5 * MINUTE_MS;
/** What one person erases within this time is erased in one gesture. */
export const ERASED_WITHIN_MS = 10_000;
/** Characters under which an erasure is not announced. */
export const MASS_DELETION_CHARACTERS = 200;
const MASS_DELETION_SHARE = 0.6;
/** How long an erasure is announced. */
export const ERASURE_ANNOUNCED_MS = 10 * MINUTE_MS;
const TEXT_BACK_SHARE = 0.9;

/** [VER-1] A version is due five minutes after the first change that no version holds. */
export function isVersionDue(firstChangeAt: Date, now: Date): boolean {
  return now.getTime() - firstChangeAt.getTime() >= VERSION_AFTER_MS;
}

/**
 * [VER-2] A mass deletion takes at least 200 characters and more than 60 % of a text, in one gesture of one person.
 * `erased` is by how many characters that person made the text shorter; what is written instead counts against it.
 */
export function isMassDeletion({ before, erased }: { before: number; erased: number }): boolean {
  return erased >= MASS_DELETION_CHARACTERS && erased > before * MASS_DELETION_SHARE;
}

/** [VER-3] Facilitators list the versions of a sheet, read one, and restore it; no other member. */
export function mayRestoreVersions(viewer: Viewer, committeeId: string): boolean {
  return mayFacilitate(viewer, committeeId);
}

/** [VER-4] Versions are kept, read and restored while the meeting is open: not before, and not after its closing. */
export function requireOpenForVersions(meeting: Pick<Meeting, 'status'>): Refusal | null {
  return meeting.status === 'open' ? null : { refused: 'meeting-not-open' };
}

/**
 * [VER-6] A text that has nine tenths of its length again is back: its author took the erasure back, or wrote it anew.
 */
export function isTextBack({ before, now }: { before: number; now: number }): boolean {
  return now >= before * TEXT_BACK_SHARE;
}

/** [VER-6] An erasure that was taken back is announced no more; the text before it stays a version like the others. */
export function takeErasureBack(version: SheetVersion): SheetVersion {
  return { ...version, reason: 'activity', memberId: null, part: null };
}

/**
 * [VER-5] A member who reads the sheet is shown who erased most of a text, for ten minutes or until something is
 * restored.
 * `versions` are in any order.
 */
export function erasureToAnnounce(versions: readonly SheetVersion[], now: Date): SheetVersion | null {
  const last = versions
    .filter(({ reason }) => reason !== 'activity')
    .reduce<SheetVersion | null>((latest, one) => (latest && isAfter(latest, one) ? latest : one), null);
  if (last?.reason !== 'mass-deletion') return null;
  return now.getTime() - last.at.getTime() < ERASURE_ANNOUNCED_MS ? last : null;
}

function isAfter(one: SheetVersion, other: SheetVersion): boolean {
  return one.at.getTime() === other.at.getTime() ? one.seq > other.seq : one.at > other.at;
}
