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
  place: 160,
} as const;

/**
 * Cleans a text typed by somebody: Unicode normalised, ends trimmed, control characters other than line breaks removed.
 * Refuses an empty text, one longer than `limit` characters, and one that holds what looks like a social-security
 * number (Passerelle keeps none: decree 2019-341 lists every lawful use, and this is not one).
 */
export function cleanText(text: string, limit: number, field?: string): string | Refusal {
  const cleaned = [...text.normalize('NFC')]
    .filter((character) => character === '\n' || character >= ' ')
    .join('')
    .trim();
  if (cleaned === '') return { refused: 'text-empty', field };
  if (cleaned.length > limit) return { refused: 'text-too-long', field };
  if (looksLikeSocialSecurityNumber(cleaned)) return { refused: 'looks-like-social-security-number', field };
  return cleaned;
}
