import type { Language } from './language';

const NO_BREAK = '\u00a0';
const DATE_ONLY = /^\d{4}-\d{2}-\d{2}$/;

/** An instant (ISO 8601 with its zone) or a date without hours. */
export type ShownDate = string;

export interface DateContext {
  language: Language;
  /** IANA name: the one of the page (see `TimeZone`), never the device's. */
  timeZone: string;
  /** The present day in that time zone, `YYYY-MM-DD`. */
  today: string;
}

/** A format takes ten times as long to make as to use: one is kept for each way of writing, in each zone. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const way = `${locale} ${JSON.stringify(options)}`;
  const format = formats.get(way) ?? new Intl.DateTimeFormat(locale, options);
  formats.set(way, format);
  return format;
}

function parts(
  date: ShownDate,
  { language, timeZone }: Pick<DateContext, 'language' | 'timeZone'>,
  options: Intl.DateTimeFormatOptions,
): Record<string, string> {
  const zone = DATE_ONLY.test(date) ? 'UTC' : timeZone;
  const format = formatOf(language === 'fr' ? 'fr-FR' : 'en-GB', { ...options, timeZone: zone });
  return Object.fromEntries(format.formatToParts(new Date(date)).map(({ type, value }) => [type, value]));
}

function dayAndMonth(day: string | undefined, month: string | undefined, language: Language): string {
  return `${day === '1' && language === 'fr' ? '1er' : day}${NO_BREAK}${month}`;
}

/** "9 h 30", "14 h"; "09:30" in English. */
export function clockTime(date: ShownDate, context: DateContext): string {
  const { hour = '', minute = '' } = parts(date, context, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  if (context.language === 'en') return `${hour}:${minute}`;
  return `${Number(hour)}${NO_BREAK}h${minute === '00' ? '' : NO_BREAK + minute}`;
}

/** A length: "2 h", "1 h 30", "45 min"; "1 h 30 min" in English. */
export function hoursAndMinutes(minutes: number, language: Language): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return `${minutes}${NO_BREAK}min`;
  if (rest === 0) return `${hours}${NO_BREAK}h`;
  const written = String(rest).padStart(2, '0');
  return `${hours}${NO_BREAK}h${NO_BREAK}${language === 'fr' ? written : `${rest}${NO_BREAK}min`}`;
}

/** "24 novembre". */
export function dayOfMonth(date: ShownDate, context: DateContext): string {
  const { day, month } = parts(date, context, { day: 'numeric', month: 'long' });
  return dayAndMonth(day, month, context.language);
}

/** "nov.", and "janv. 2027" for the first of a year. */
export function monthOf(date: ShownDate, context: DateContext): string {
  const { month, year } = parts(date, context, { month: 'short', year: 'numeric' });
  return new Date(date).getUTCMonth() === 0 ? `${month}${NO_BREAK}${year}` : (month ?? '');
}

/** "mardi 24 novembre 2026". */
export function longDate(date: ShownDate, context: DateContext): string {
  const shown = parts(date, context, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  return `${shown.weekday} ${dayAndMonth(shown.day, shown.month, context.language)}${NO_BREAK}${shown.year}`;
}

/** "mardi 24 novembre 2026, 9 h 30". */
export function longDateTime(date: ShownDate, context: DateContext): string {
  return `${longDate(date, context)}, ${clockTime(date, context)}`;
}

/** "ven. 27 nov.", with the year when it is another one. */
export function shortDate(date: ShownDate, context: DateContext): string {
  const shown = parts(date, context, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });
  const year = shown.year === context.today.slice(0, 4) ? '' : `${NO_BREAK}${shown.year}`;
  return `${shown.weekday} ${dayAndMonth(shown.day, shown.month, context.language)}${year}`;
}

/** `YYYY-MM-DD` of an instant in a time zone. */
export function calendarDay(date: ShownDate, { timeZone }: Pick<DateContext, 'timeZone'>): string {
  if (DATE_ONLY.test(date)) return date;
  const numbers = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;
  const { year, month, day } = parts(date, { language: 'en', timeZone }, numbers);
  return `${year}-${month}-${day}`;
}

/** Whole days from the present day in the time zone of the page to the date; negative when it is past. */
export function daysFromToday(date: ShownDate, context: DateContext): number {
  return Math.round((Date.parse(calendarDay(date, context)) - Date.parse(context.today)) / 86_400_000);
}
