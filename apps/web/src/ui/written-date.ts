import { addDays, isCalendarDate, type CalendarDate } from '@passerelle/domain';

/** A date found at the end of a line, and what is left of the line without it. */
export interface WrittenDate {
  date: CalendarDate | null;
  rest: string;
}

const WEEKDAYS = [
  'dimanche|sunday',
  'lundi|monday',
  'mardi|tuesday',
  'mercredi|wednesday',
  'jeudi|thursday',
  'vendredi|friday',
  'samedi|saturday',
];
const MONTHS = [
  'janvier|janv\\.?|january',
  'f[ée]vrier|f[ée]vr?\\.?|february',
  'mars|march',
  'avril|avr\\.?|april',
  'mai|may',
  'juin|june',
  'juillet|juil\\.?|july',
  'ao[uû]t|august',
  'septembre|sept?\\.?|september',
  'octobre|oct\\.?|october',
  'novembre|nov\\.?|november',
  'd[ée]cembre|d[ée]c\\.?|december',
];
/** What may precede a date and belongs to it: "pour vendredi", "d’ici le 4 décembre". */
const LEAD = "(?:(?:pour|avant|d['’]ici|by|before|on|for)\\s+)?(?:(?:au|le|the)\\s+)?";

type Reading = (found: string[], today: CalendarDate) => CalendarDate | null;

function calendar(year: number, month: number, day: number): CalendarDate | null {
  const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isCalendarDate(text) ? text : null;
}

/** Without a year, the next such day: today included. */
function nextDayOf(today: CalendarDate, month: number, day: number): CalendarDate | null {
  const year = Number(today.slice(0, 4));
  const thisYear = calendar(year, month, day);
  return thisYear !== null && thisYear >= today ? thisYear : calendar(year + 1, month, day);
}

function yearOf(written: string): number {
  return written.length === 2 ? 2000 + Number(written) : Number(written);
}

function dayOfMonth(today: CalendarDate, month: number, day: string, year: string | undefined): CalendarDate | null {
  return year ? calendar(yearOf(year), month, Number(day)) : nextDayOf(today, month, Number(day));
}

function weekdayAfter(today: CalendarDate, weekday: number): CalendarDate {
  const current = new Date(`${today}T00:00:00Z`).getUTCDay();
  return addDays(today, (weekday - current + 7) % 7 || 7);
}

const READINGS: readonly [string, Reading][] = [
  ...WEEKDAYS.map((names, weekday): [string, Reading] => [
    `(?:${names})(?:\\s+prochain)?`,
    (_, today) => weekdayAfter(today, weekday),
  ]),
  ...MONTHS.map((names, index): [string, Reading] => [
    `(\\d{1,2})(?:er)?\\s+(?:${names})(?:\\s+(\\d{4}))?`,
    ([day = '', year], today) => dayOfMonth(today, index + 1, day, year),
  ]),
  [
    '(\\d{1,2})/(\\d{1,2})(?:/(\\d{4}|\\d{2}))?',
    ([day = '', month = '', year], today) => dayOfMonth(today, Number(month), day, year),
  ],
  ['(?:demain|tomorrow)', (_, today) => addDays(today, 1)],
  ["(?:aujourd['’]hui|today)", (_, today) => today],
  ['(?:dans|sous|in)\\s+(\\d{1,3})\\s*(?:jours?|j|days?)', ([days = ''], today) => addDays(today, Number(days))],
  [
    '(?:dans|sous|in)\\s+(\\d{1,2}|une|a)\\s*(?:semaines?|weeks?)',
    ([weeks = ''], today) => addDays(today, 7 * (Number(weeks) || 1)),
  ],
];

const PATTERNS = READINGS.map(
  ([pattern, read]) => [new RegExp(`(?:^|[\\s,;])${LEAD}${pattern}\\s*\\.?$`, 'i'), read] as const,
);

/**
 * Reads the date written at the end of a line ("vendredi", "4/12", "le 4 décembre", "dans 10 jours"), seen from
 * `today`.
 * `date` is null when the line ends with none, or with one that no calendar has; the line is then left as it is.
 */
export function readWrittenDate(line: string, today: CalendarDate): WrittenDate {
  for (const [pattern, read] of PATTERNS) {
    const match = pattern.exec(line);
    if (!match) continue;
    const date = read(match.slice(1), today);
    if (date !== null) return { date, rest: line.slice(0, match.index).trim() };
  }
  return { date: null, rest: line.trim() };
}
