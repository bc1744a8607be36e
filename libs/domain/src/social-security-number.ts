import { withPlainDigits } from './plain-digits.js';

/** Up to three signs of any kind (space, point, slash, characters of no width) between two groups. */
const BETWEEN = String.raw`[^\p{L}\p{N}]{0,3}`;
/**
 * Sex, year, month, département and commune (2A and 2B; overseas three digits and two), order, then the two-digit key
 * when it is there. Letters may touch it ("NIR185…"); digits may not: they would make another number.
 */
const SHAPE = new RegExp(
  [
    String.raw`(?<!\d)([1-478])`,
    String.raw`(\d{2})`,
    String.raw`(0[1-9]|1[0-2]|[2-4]\d|5\d|[6-9]\d)`,
    `((?:\\d{2}|2[ABab])${BETWEEN}\\d{3}|9[78]\\d${BETWEEN}\\d{2})`,
    String.raw`(\d{3})(?:` + `${BETWEEN}(\\d{2}))?(?!\\d)`,
  ].join(BETWEEN),
  'gu',
);
/** Fifteen digits, in groups of any other size. */
const FIFTEEN = new RegExp(`(?<!\\d)[1-478](?:${BETWEEN}\\d){14}(?!\\d)`, 'gu');

/** Thirteen digits as a spreadsheet shows a number, in thousands, or one by one. */
const THIRTEEN = new RegExp(
  `(?<!\\d)[1-478](?:[^\\p{L}\\p{N}]\\d{3}){4}(?![^\\p{L}\\p{N}]?\\d)|(?<!\\d)[1-478](?:[^\\p{L}\\p{N}]\\d){12}(?![^\\p{L}\\p{N}]?\\d)`,
  'gu',
);

function hasKey(fifteen: string): boolean {
  const digits = fifteen.toUpperCase().replace('2A', '19').replace('2B', '18');
  return 97 - Number(BigInt(digits.slice(0, 13)) % 97n) === Number(digits.slice(13));
}

/** A group of the number, without what is written inside it. */
function glued(group: string): string {
  return group.replace(/[^\p{L}\p{N}]/gu, '');
}

/**
 * True when a text holds what looks like a French social-security number (NIR), whatever is beside it: written in
 * groups, with any key or none; in one piece, in thousands or digit by digit, 13 characters with a plausible month, or 15 in any groups
 * whose control key is right; with digits of any script. A SIRET (14 digits) or a telephone number never matches.
 */
export function looksLikeSocialSecurityNumber(text: string): boolean {
  const plain = withPlainDigits(text);
  for (const match of plain.matchAll(SHAPE)) {
    const [whole, sex = '', year = '', month = '', place = '', order = '', key] = match;
    const isMonth = Number(month) <= 12;
    const digits = sex + year + month + glued(place) + order + (key ?? '');
    const inGroups = whole.length > digits.length;
    if (inGroups ? isMonth || key !== undefined : key === undefined ? isMonth : hasKey(digits)) return true;
  }
  const isPlausible = (digits: string): boolean => Number(digits.slice(3, 5)) >= 1 && Number(digits.slice(3, 5)) <= 12;
  if ([...plain.matchAll(THIRTEEN)].some(([whole]) => isPlausible(glued(whole)))) return true;
  return [...plain.matchAll(FIFTEEN)].some(([whole]) => hasKey(glued(whole)));
}
