import { looksLikeSocialSecurityNumber } from './social-security-number.js';
import type { Refusal } from './refusal.js';

/** Longest texts accepted, in characters. */
export const TEXT_LIMITS = {
  reason: 500,
  question: 300,
  missing: 300,
  followUp: 300,
  declineReason: 300,
  wording: 4000,
  label: 40,
  shortFact: 80,
  words: 600,
  summary: 3000,
  place: 160,
  directions: 200,
  pointTitle: 120,
  reservation: 500,
  personName: 60,
  organisationName: 120,
} as const;

/** Spaces, control characters and characters of no width leave nothing to read. */
const VISIBLE = /[^\s\p{C}]/u;
/** What turns the direction of whatever is written after it, on somebody else's screen too. */
const TURNS_DIRECTION = /[\u202a-\u202e\u2066-\u2069]/g;

function withoutControls(text: string): string {
  return [...text.normalize('NFC')]
    .filter((character) => character === '\n' || character >= ' ')
    .join('')
    .trim();
}

/** How long a text is, in characters, once it is cleaned: what its limit speaks of. */
export function textLength(text: string): number {
  return withoutControls(text).length;
}

/**
 * Cleans a text typed by somebody: Unicode normalised, ends trimmed, control characters other than line breaks removed.
 * Refuses an empty text, one longer than `limit` characters, and one that holds what looks like a social-security
 * number (Passerelle keeps none: decree 2019-341 lists every lawful use, and this is not one).
 */
export function cleanText(text: string, limit: number, field?: string): string | Refusal {
  const cleaned = withoutControls(text);
  if (!VISIBLE.test(cleaned)) return { refused: 'text-empty', field };
  if (cleaned.length > limit) return { refused: 'text-too-long', field };
  if (looksLikeSocialSecurityNumber(cleaned)) return { refused: 'looks-like-social-security-number', field };
  return cleaned;
}

/** Cleans a name: a text of one line, whatever was pasted. Refuses as `cleanText` does. */
export function cleanName(text: string, limit: number, field?: string): string | Refusal {
  return cleanText(text.replace(TURNS_DIRECTION, '').replace(/\s+/g, ' '), limit, field);
}
