import { FIRST_NAMES } from './first-names.js';
import { cleanText, TEXT_LIMITS } from './free-text.js';
import { withPlainDigits } from './plain-digits.js';
import type { Refusal } from './refusal.js';

/** In lower case and without accents: how words are compared. */
export function folded(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Without the characters that no screen shows: they part no words. */
export function visible(text: string): string {
  return text.replace(/\p{Cf}/gu, '');
}

/** Ten digits from 0, or nine after the code of a country; whatever is between the pairs. */
const TELEPHONE =
  /(?<!\d)(?:0|\+\d{2,3}[^\p{L}\p{N}]{0,3}(?:\(0\))?|00\d{2}[^\p{L}\p{N}]{0,2})[1-9](?:[^\p{L}\p{N}]{0,2}\d){8}(?!\d)/u;
const EMAIL = /[^\s@]+@[^\s@]/u;
/** Day, month, year, or the reverse. */
const WRITTEN_DAY = /(?<!\d)(?:0?[1-9]|[12]\d|3[01])[/. -](?:0?[1-9]|1[0-2])[/. -]((?:\d{2}){1,2})(?!\d)/gu;
const ISO_DAY = /(?<!\d)(\d{4})[/. -](?:0[1-9]|1[0-2])[/. -](?:0[1-9]|[12]\d|3[01])(?!\d)/gu;
const GLUED_DAY = /(?<!\d)(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(\d{4})(?!\d)/gu;
const MONTHS = 'janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre';
const DAY_IN_WORDS = new RegExp(String.raw`(?<!\d)\d{1,2}(?:er)?[\s-]+(?:${MONTHS})[\s-]+(\d{4})(?!\d)`, 'gu');
/** Years in which a person in a path may be born, whatever the year it is read in. */
const isBirthYear = (year: string): boolean => year.length === 2 || (Number(year) >= 1920 && Number(year) <= 2014);

function holdsBirthDate(plain: string): boolean {
  return [WRITTEN_DAY, ISO_DAY, GLUED_DAY, DAY_IN_WORDS].some((shape) =>
    [...folded(plain).matchAll(shape)].some(([, year = '']) => isBirthYear(year)),
  );
}

/** True for a telephone number, an e-mail address or what can be a date of birth. */
export function holdsContactOrBirthDate(text: string): boolean {
  const plain = visible(withPlainDigits(text));
  return TELEPHONE.test(plain) || EMAIL.test(plain) || holdsBirthDate(plain);
}

const WAY = String.raw`rue|avenue|av\.?|boulevard|bd\.?|bld\.?|allee|impasse|chemin|route|rte\.?|quai|square|place|pl\.?|passage`;
const BUILDING = String.raw`appartement|appt?\.?|batiment|bat\.?|escalier|residence|lotissement|lieu-dit|cite|hameau`;
/** A number before the way or the building; or a way and its name (the commune "Rue" has none; "La Rue-Saint-Pierre" a hyphen). */
const ADDRESS = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:\d{1,4}(?:\s?(?:bis|ter|quater|[a-d]))?\s*,?\s*(?:${WAY}|${BUILDING})(?![\p{L}-])|(?:rue|avenue|boulevard|allee|impasse|chemin)\s+\p{L}|(?:appartement|appt?\.?|batiment|bat\.?)\s*[\p{L}\p{N}](?!\p{L}))`,
  'u',
);

/** True when a text holds the address of a home: a number in a street, a street by its name, a door in a building. */
export function holdsAddress(text: string): boolean {
  return ADDRESS.test(folded(withPlainDigits(text)));
}

const CIVIL_TITLE = /(?<![\p{L}\p{N}])(?:(?:monsieur|madame|mademoiselle|mme|mlle|mr)(?:\.\s*|\s+)|m\.\s*)\p{L}/u;
/** A first name after one of these is in the name of a place ("Saint Jean de Luz", "Port Marianne"). */
const BEFORE_PLACE_NAME = new Set(
  'saint sainte st ste bassin bourg centre chateau cite college commune dom ecole espace faubourg fort ile jardin le la les lycee maison mas metro mont notre parc place plaine pont port puy quartier quai roche secteur square stade territoire tour val vallee villa ville zone de du des d sur sous et en lez'.split(
    ' ',
  ),
);
/** Words beside the name of a town that are in capitals or not as they come. */
const BESIDE_TOWN = new Set('nord sud est ouest centre ville cedex metropole agglo agglomeration'.split(' '));

const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);
const isInCapitals = (word: string): boolean => word.length > 2 && word === word.toUpperCase();
const hasLowerCase = (word: string): boolean => word !== word.toUpperCase();

/** A first name, or several joined ("Jean-Michel"). */
export function isFirstName(word: string): boolean {
  return folded(word)
    .split(/['’-]/)
    .every((part) => FIRST_NAMES.has(part));
}

/**
 * True when a short text holds the name of a person: a civil title and a word; a first name and a word beside it, neither
 * in the name of a place; a surname in capitals and a first name that is not. A hyphenated place ("Saint-Jean-de-Luz",
 * "Pierre-Buffière") is one word, and no name. A surname alone can't be told from a town.
 */
export function holdsPersonName(text: string): boolean {
  const plain = visible(text.normalize('NFKC'));
  if (CIVIL_TITLE.test(folded(plain))) return true;
  const words = plain.match(/[\p{L}\p{M}][\p{L}\p{M}'’-]*/gu) ?? [];
  if (isSurnameAndFirstName(words)) return true;
  return words.some((word, index) => {
    const [before = '', after = ''] = [words[index - 1], words[index + 1]];
    if (!isFirstName(word) || BEFORE_PLACE_NAME.has(folded(before))) return false;
    return before !== '' || (after !== '' && !BESIDE_TOWN.has(folded(after)) && !BEFORE_PLACE_NAME.has(folded(after)));
  });
}

/** "BENALI Sofiane", "Sofiane BENALI": the way of lists of people. */
function isSurnameAndFirstName(words: readonly string[]): boolean {
  if (words.length !== 2) return false;
  const plain = words.filter((word) => !BEFORE_PLACE_NAME.has(folded(word)) && !BESIDE_TOWN.has(folded(word)));
  return plain.length === 2 && plain.some(isInCapitals) && plain.some((word) => isCapital(word) && hasLowerCase(word));
}

/**
 * [CASE-19] The name of a place or of a public, in a few words ("Muret", "31500 Toulouse", "demandeurs d'emploi"). Refuses
 * `looks-like-personal-details` for what names or finds a person, and what every text refuses.
 */
export function cleanShortFact(text: string, field?: string): string | Refusal {
  const cleaned = cleanText(text, TEXT_LIMITS.shortFact, field);
  if (typeof cleaned !== 'string') return cleaned;
  const isPersonal = holdsPersonName(cleaned) || holdsAddress(cleaned) || holdsContactOrBirthDate(cleaned);
  return isPersonal ? { refused: 'looks-like-personal-details', field } : cleaned;
}
