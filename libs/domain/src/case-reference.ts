import { cleanText } from './free-text.js';
import type { Refusal } from './refusal.js';

/** In characters. */
export const REFERENCE_LIMIT = 40;

/** [CASE-1] A reference identifies a case whatever its spaces. Refuses what every text refuses. */
export function cleanReference(text: string): string | Refusal {
  return cleanText(text.replace(/\s+/g, ' '), REFERENCE_LIMIT, 'reference');
}

/**
 * [CASE-11] The reference proposed for a new case goes on from the highest of the committee ("DEMO-036" gives
 * "DEMO-037"); a committee without any starts at the year and 001.
 */
export function nextReference(references: readonly string[], year: number): string {
  const numbered = references.flatMap((reference) => {
    const found = /^(.*?)(\d+)$/.exec(reference);
    return found ? [{ start: found[1] ?? '', digits: found[2] ?? '' }] : [];
  });
  const valueOf = ({ digits }: { digits: string }): bigint => BigInt(digits);
  const last = numbered.reduce<(typeof numbered)[number] | null>(
    (highest, one) => (highest === null || valueOf(one) >= valueOf(highest) ? one : highest),
    null,
  );
  if (!last) return `${year}-001`;
  return `${last.start}${String(valueOf(last) + 1n).padStart(last.digits.length, '0')}`;
}
