import { addDays, daysBetween, isCalendarDate, weekdayOf, type CalendarDate } from './calendar-date.js';

/** A date of a text, where it stands there. */
export interface WrittenDate {
  from: number;
  to: number;
  /** Null: no day of the calendar, or a past one. Of "4 au 8 janvier", "4 et 5 janvier" the first day. */
  date: CalendarDate | null;
  /** The second day of "4 au 8 janvier", as one reads it after "repoussée du". */
  last: CalendarDate | null;
  /** "mardi 4 janvier" of a year where it is a Monday: one of the two is wrong. */
  contradictsWeekday: boolean;
}

const MONTHS = ['jan', 'fev', 'mar', 'avr', 'mai', 'juin', 'juil', 'aou', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(?<name>jan(?:v(?:ier)?)?|fev(?:r(?:ier)?)?|mars|avr(?:il)?|mai|juin|juil(?:let)?|aout|' +
  'sept(?:embre)?|oct(?:obre)?|nov(?:embre)?|dec(?:embre)?)\\.?(?![a-z])';
const WEEKDAYS = ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'];
/** What a text has before the number of a day: "le lundi ". */
export const WEEKDAY = `(?:${WEEKDAYS.join('|')})`;
const WEEKDAY_BEFORE = new RegExp(`(?<day>${WEEKDAY})\\s+$`);

/** "du 4 au 8", "du lundi 4 au vendredi 8", "4-8", "les 4 et 5", "le 4 ou le 5". */
function otherDay(name: string): string {
  const namedDay = '(?<=\\bles?\\s+(?:[a-z]+\\s+)?\\d{1,2}(?:\\s?er)?)';
  return `(?:(?:[-–]|(?:\\s+au|${namedDay}\\s+(?:et|ou)(?:\\s+le)?)(?:\\s+[a-z]+)?\\s+)(?<${name}>\\d{1,2}))?`;
}

/** "4 janvier", "1er février 2027", "premier mars", "4 janv.". */
const IN_LETTERS =
  `(?:(?<day>\\d{1,2})(?:\\s?er)?${otherDay('lastDay')}|\\bpremier)` +
  `\\s*${MONTH}(?:\\s+(?<year>(?:19|20)\\d{2})(?!\\d))?`;
/** "04/01", "4/1/2027", "04.01.2027", "4-1-2027"; never "1/2", "24/7" or "14.30". */
const IN_FIGURES =
  `(?<dayFigures>\\d{1,2})${otherDay('lastFigures')}(?:/(?<month>\\d{1,2})/(?<slashYear>(?:19|20)?\\d{2})|` +
  '(?<mark>[.-])(?<markMonth>\\d{1,2})\\k<mark>(?<markYear>(?:19|20)\\d{2})|/(?<monthAlone>\\d{2}))';
const ISO = '(?<isoYear>(?:19|20)\\d{2})-(?<isoMonth>\\d{2})-(?<isoDay>\\d{2})';
const DATE = new RegExp(`(?<![\\d/]|\\d[.-])(?:${IN_LETTERS}|(?:${ISO}|${IN_FIGURES})(?![\\d/]|[.-]\\d))`, 'g');

/** A day without its year that is past by no more than this is the one just past, and no start. */
const RECENT_DAYS = 92;
/** A year of two figures that is further than this is of the last century. */
const FAR_DAYS = 3_653;

/** The text without accents, capitals, raised letters and no-break spaces; the dot of "M. Martin" ends no sentence. */
export function plainText(wording: string): string {
  const letters = wording.normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase();
  return letters.replace(/\b(mm?|mmes?|mlles?|dr)\./g, '$1 ');
}

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

function dayOf(today: CalendarDate, year: string | undefined, month: number, day: number): CalendarDate | null {
  if (year === undefined) return nextSuchDay(today, month, day);
  const date = calendar(Number(year.length === 2 ? `20${year}` : year), month, day);
  if (date === null || date < today) return null;
  return year.length === 2 && date > addDays(today, FAR_DAYS) ? null : date;
}

function read(match: RegExpExecArray, text: string, today: CalendarDate): WrittenDate {
  const groups = match.groups ?? {};
  const { name, isoDay, day = isoDay ?? groups.dayFigures ?? '1', lastDay = groups.lastFigures } = groups;
  const figures = groups.month ?? groups.monthAlone ?? groups.markMonth ?? groups.isoMonth;
  const month = name === undefined ? Number(figures) : MONTHS.findIndex((prefix) => name.startsWith(prefix)) + 1;
  const year = groups.year ?? groups.slashYear ?? groups.markYear ?? groups.isoYear;
  const date = dayOf(today, year, month, Number(day));
  const weekday = WEEKDAY_BEFORE.exec(text.slice(Math.max(0, match.index - 12), match.index))?.groups?.day;
  return {
    from: match.index,
    to: match.index + match[0].length,
    date,
    last: lastDay === undefined ? null : dayOf(today, year, month, Number(lastDay)),
    contradictsWeekday: date !== null && weekday !== undefined && WEEKDAYS[weekdayOf(date)] !== weekday,
  };
}

/** The dates of a plain text, in its order, seen from a day: without a year, the next such day. */
export function writtenDates(text: string, today: CalendarDate): WrittenDate[] {
  return [...text.matchAll(DATE)].map((match) => read(match, text, today));
}
