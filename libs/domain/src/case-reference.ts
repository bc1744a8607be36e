import { cleanText } from './free-text.js';
import { folded, holdsAddress, holdsContactOrBirthDate, isFirstName, visible } from './personal-details.js';
import type { Refusal } from './refusal.js';

/** In characters. */
export const REFERENCE_LIMIT = 40;

/** Words of a code that name no person: kinds of committees, of organisations, of files. */
const CODE_WORDS = new Set(
  'bassin cap cas cellule comite commission copass demo dossier emploi fiche france groupe locale mission num numero orientation parcours partenaires plie ref reference region session situation suivi territoire test travail'.split(
    ' ',
  ),
);

/** The name of a place, and no first name ("ST-JEAN-12"). */
const SAINT = /(?<!\p{L})(?:saint|sainte|st|ste)[\s-]+\p{L}+/giu;

/** Words of three letters and more; what capitals tell apart in one ("DupontJean") are two. */
function wordsIn(reference: string): string[] {
  const apart = visible(reference.normalize('NFKC'))
    .replace(SAINT, '')
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ');
  return (apart.match(/[\p{L}\p{M}]{3,}/gu) ?? []).filter((word) => !CODE_WORDS.has(folded(word)));
}

/**
 * [CASE-18] A reference is a code: it goes where no name may (agenda headings, mails). It has one word that no code is
 * made of at most ("MURET-001"), and a number with it; no first name, no date of birth, no telephone, no address. A
 * surname alone beside a number can't be told from a town.
 */
function isCode(reference: string): boolean {
  const words = wordsIn(reference);
  if (words.length > 1 || words.some(isFirstName)) return false;
  if (words.length === 1 && !/\p{Nd}/u.test(reference)) return false;
  return !holdsContactOrBirthDate(reference) && !holdsAddress(reference);
}

/**
 * [CASE-1] A reference identifies a case whatever its spaces. Refuses `looks-like-personal-details` for what is no code
 * [CASE-18], and what every text refuses.
 */
export function cleanReference(text: string): string | Refusal {
  const cleaned = cleanText(text.replace(/\s+/g, ' '), REFERENCE_LIMIT, 'reference');
  if (typeof cleaned !== 'string' || isCode(cleaned)) return cleaned;
  return { refused: 'looks-like-personal-details', field: 'reference' };
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
