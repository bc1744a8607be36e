import { daysBetween, isCalendarDate, type CalendarDate } from './calendar-date.js';

const MONTHS = [
  'janvier|janv\\.?',
  'f[ée]vrier|f[ée]vr\\.?',
  'mars',
  'avril|avr\\.?',
  'mai',
  'juin',
  'juillet|juil\\.?',
  'ao[uû]t',
  'septembre|sept\\.?',
  'octobre|oct\\.?',
  'novembre|nov\\.?',
  'd[ée]cembre|d[ée]c\\.?',
];
const month = MONTHS.map((names) => `(${names})`).join('|');

const UNTIL = "jusqu['’](?:au|à)|avant(?: le)?|d['’]ici(?: le| au)?|au plus tard(?: le)?";
/** "fin le", "fin de stage le", "la fin du", "fin prévue le", "se termine le", "échéance :". */
const END = [
  "(?:fin|échéance)(?:\\s+(?:de la |de l['’]|de |du |d['’])\\p{L}+)?(?:\\s+(?:est\\s+)?(?:prévue|fixée))?",
  "se termin(?:e|era|ent|eront)|fini(?:t|ra|ssent|ront)|s['’]achèv(?:e|era|ent|eront)",
].map((words) => `(?<!\\p{L})(?:${words})\\s*:?(?:\\s*(?:le|au|du))?`);
/** What makes of the date that follows an end or a past, and no start: "jusqu’au 4 janvier", "depuis le 12 octobre". */
const NO_START = new RegExp(`(?:${[UNTIL, ...END, 'depuis(?: le)?'].join('|')})\\s*(?:\\p{L}+\\s+)?$`, 'iu');
/** What makes of the date that follows the start among others: "entrée à l'atelier le 18 janvier", "à partir du 18". */
const START_WORD =
  /(?<!\p{L})(?:entrées?|débuts?|débutera?|démarrages?|démarre(?:ra)?|commence(?:ra)?|à partir d[ue])(?!\p{L})[^\d.,;:]{0,40}:?\s*$/iu;
/** Between two dates, the second is the last day of a period: "28 janvier au 4 février". */
const TO = /^\s+au\s+(?:\p{L}+\s+)?$/iu;

/** "du 4 au 8", "du lundi 4 au vendredi 8", "les 4 et 5", "le 4 ou le 5": the first day is read. */
const NAMED_DAY = '(?<=\\bles?\\s+(?:\\p{L}+\\s+)?\\d{1,2}(?:\\s?er)?)';
const OTHER_DAY = `(?:(?:\\s+au|${NAMED_DAY}\\s+(?:et|ou)(?:\\s+le)?)(?:\\s+\\p{L}+)?\\s+\\d{1,2})?`;
/** "4 janvier", "1er février 2027", "04/01", "04/01/2027"; never "1/2" or "24/7". */
const IN_LETTERS = `(?<from>\\d{1,2})(?:\\s?er)?${OTHER_DAY}\\s+(?:${month})(?!\\p{L})(?:\\s+(?<year>20\\d{2})(?!\\d))?`;
const IN_FIGURES = `(?<day>\\d{1,2})${OTHER_DAY}/(?<month>\\d{2})(?:/(?<inFull>20\\d{2}|\\d{2}))?(?![\\d/])`;
const DATE = new RegExp(`(?<![\\d/])(?:${IN_LETTERS}|${IN_FIGURES})`, 'giu');

/** A day without its year that is past by no more than this is the one just past, and no start. */
const RECENT_DAYS = 92;

function calendar(year: number, monthNumber: number, day: number): CalendarDate | null {
  const date = `${year}-${String(monthNumber).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isCalendarDate(date) ? date : null;
}

/** The next such day, today included; null for a day of the last weeks: what is said of it is past. */
function nextSuchDay(today: CalendarDate, monthNumber: number, day: number): CalendarDate | null {
  const year = Number(today.slice(0, 4));
  const former = [year - 1, year].map((one) => calendar(one, monthNumber, day));
  const isRecent = former.some((date) => date !== null && date < today && daysBetween(date, today) <= RECENT_DAYS);
  if (isRecent) return null;
  const coming = [year, year + 1].map((one) => calendar(one, monthNumber, day));
  return coming.find((date) => date !== null && date >= today) ?? null;
}

function readStart(match: RegExpExecArray, today: CalendarDate): CalendarDate | null {
  const { from, year, day, month: monthFigures, inFull } = match.groups ?? {};
  const named = match.slice(2, 2 + MONTHS.length).findIndex((name) => name !== undefined) + 1;
  const monthNumber = monthFigures === undefined ? named : Number(monthFigures);
  const dayNumber = Number(from ?? day);
  const written = year ?? inFull;
  if (written === undefined) return nextSuchDay(today, monthNumber, dayNumber);
  const date = calendar(Number(written.length === 2 ? `20${written}` : written), monthNumber, dayNumber);
  return date !== null && date >= today ? date : null;
}

interface DatedStart {
  date: CalendarDate;
  /** A word of start announces it. */
  isNamed: boolean;
}

function datedStarts(wording: string, today: CalendarDate): DatedStart[] {
  let formerEnd: number | null = null;
  return [...wording.matchAll(DATE)].flatMap((match) => {
    const closesPeriod = formerEnd !== null && TO.test(wording.slice(formerEnd, match.index));
    formerEnd = match.index + match[0].length;
    const before = wording.slice(0, match.index);
    if (closesPeriod || NO_START.test(before)) return [];
    const date = readStart(match, today);
    return date === null ? [] : [{ date, isNamed: START_WORD.test(before) }];
  });
}

/**
 * [DEC-6] The dates that a wording gives as starts, in its order, seen from the day of the decision: written in full or
 * in figures; without a year, the next such day. Neither a day that is past, nor the end of something or of a period.
 */
export function writtenStarts(wording: string, today: CalendarDate): CalendarDate[] {
  return datedStarts(wording, today).map(({ date }) => date);
}

function onlyOne(starts: readonly DatedStart[]): CalendarDate | null {
  const dates = [...new Set(starts.map(({ date }) => date))];
  return dates.length === 1 ? (dates[0] ?? null) : null;
}

/** [DEC-6] The start that a wording gives: its only date, or of several the one that a word of start announces. */
export function writtenStart(wording: string, today: CalendarDate): CalendarDate | null {
  const starts = datedStarts(wording, today);
  return onlyOne(starts) ?? onlyOne(starts.filter(({ isNamed }) => isNamed));
}

/**
 * [DEC-7] The start that is proposed for a decision: the one that its wording gives, else the usual one. A start that is
 * kept although the wording gives others is asked about, and may be kept.
 */
export function proposedStart(wording: string, today: CalendarDate, usual: CalendarDate): CalendarDate {
  return writtenStart(wording, today) ?? usual;
}

/** [DEC-7] The start that the wording gives, when the one that is kept is none of its own; null: nothing to ask. */
export function contradictedStart(wording: string, today: CalendarDate, kept: CalendarDate): CalendarDate | null {
  return writtenStarts(wording, today).includes(kept) ? null : writtenStart(wording, today);
}
