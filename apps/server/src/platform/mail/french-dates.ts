/** Mails are in French; their dates and hours are written as on the screens. */
const NO_BREAK = '\u00a0';

function partsOf(date: Date, options: Intl.DateTimeFormatOptions): Record<string, string> {
  const parts = new Intl.DateTimeFormat('fr-FR', { hourCycle: 'h23', ...options }).formatToParts(date);
  return Object.fromEntries(parts.map(({ type, value }) => [type, value]));
}

function dayIn(timeZone: string, date: Date): string {
  const written = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;
  const { weekday, day, month, year } = partsOf(date, { timeZone, ...written });
  // The first of a month is an ordinal in French, and only the first; Intl writes « 1 décembre ».
  return `${weekday} ${day === '1' ? '1er' : day}${NO_BREAK}${month}${NO_BREAK}${year}`;
}

/** « mardi 1er décembre 2026 », of a date without hours (`YYYY-MM-DD`). */
export function frenchDay(date: string): string {
  return dayIn('UTC', new Date(`${date}T00:00:00Z`));
}

/** « mardi 1er décembre 2026, 9 h 30 », of an instant in a time zone. */
export function frenchDayAndTime(instant: Date, timeZone: string): string {
  const { hour = '', minute = '' } = partsOf(instant, { timeZone, hour: '2-digit', minute: '2-digit' });
  return `${dayIn(timeZone, instant)}, ${Number(hour)}${NO_BREAK}h${minute === '00' ? '' : NO_BREAK + minute}`;
}

/** « 2 h », « 1 h 30 », « 45 minutes ». */
export function frenchDuration(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  if (hours === 0) return `${minutes}${NO_BREAK}minutes`;
  const rest = minutes % 60;
  return `${hours}${NO_BREAK}h${rest === 0 ? '' : NO_BREAK + String(rest).padStart(2, '0')}`;
}
