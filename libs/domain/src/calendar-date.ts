/** A date without hours, `YYYY-MM-DD`. It belongs to no time zone. */
export type CalendarDate = string;

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;

function toUtc(date: CalendarDate): Date {
  const [, year, month, day] = SHAPE.exec(date) ?? [];
  return new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
}

function fromUtc(date: Date): CalendarDate {
  return date.toISOString().slice(0, 10);
}

/** True for a date that exists in the calendar, between the years 2000 and 2100. */
export function isCalendarDate(text: string): boolean {
  const match = SHAPE.exec(text);
  if (!match) return false;
  const year = Number(match[1]);
  return year >= 2000 && year <= 2100 && fromUtc(toUtc(text)) === text;
}

/** The date `days` later (earlier when negative). */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  const moved = toUtc(date);
  moved.setUTCDate(moved.getUTCDate() + days);
  return fromUtc(moved);
}

/** The first Monday strictly after the date: when a decision usually starts. */
export function nextMonday(date: CalendarDate): CalendarDate {
  const weekday = weekdayOf(date);
  return addDays(date, weekday === 0 ? 1 : 8 - weekday);
}

/** The day of the week: 0 is Sunday. */
export function weekdayOf(date: CalendarDate): number {
  return toUtc(date).getUTCDay();
}

/** Whole days from one date to another; negative when `to` is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return Math.round((toUtc(to).getTime() - toUtc(from).getTime()) / 86_400_000);
}

const DAY = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;
const SECOND = { ...DAY, hourCycle: 'h23', hour: '2-digit', minute: '2-digit', second: '2-digit' } as const;

/** A format takes ten times as long to make as to use: one is kept for each time zone. */
function formatIn(options: Intl.DateTimeFormatOptions): (timeZone: string) => Intl.DateTimeFormat {
  const kept = new Map<string, Intl.DateTimeFormat>();
  return (timeZone) => {
    const format = kept.get(timeZone) ?? new Intl.DateTimeFormat('en-CA', { timeZone, ...options });
    kept.set(timeZone, format);
    return format;
  };
}
const dayIn = formatIn(DAY);
const secondIn = formatIn(SECOND);

/** The date that an instant has in a time zone (IANA name). */
export function dateIn(timeZone: string, instant: Date): CalendarDate {
  return dayIn(timeZone).format(instant);
}

/**
 * The instant of a wall-clock time in a time zone. A time that the clocks skip in spring is read an hour later.
 * `time` is `HH:mm`.
 */
export function instantAt(timeZone: string, date: CalendarDate, time: string): Date {
  const wanted = Date.parse(`${date}T${time}:00Z`);
  const offsetAt = (instant: number): number => {
    const parts = secondIn(timeZone).formatToParts(new Date(instant));
    const part = (type: string): string => parts.find((candidate) => candidate.type === type)?.value ?? '00';
    const shown = `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}:${part('second')}Z`;
    return Date.parse(shown) - instant;
  };
  const guess = wanted - offsetAt(wanted);
  return new Date(wanted - offsetAt(guess));
}
