import type { CalendarDate } from './calendar-date.js';
import { sayingsOf, type DatedSaying } from './written-clause.js';
import { plainText, writtenDates } from './written-dates.js';

function distinct(sayings: readonly DatedSaying[]): CalendarDate[] {
  return [...new Set(sayings.map(({ date }) => date))];
}

function onlyOne(dates: readonly CalendarDate[]): CalendarDate | null {
  return dates.length === 1 ? (dates[0] ?? null) : null;
}

function sayings(wording: string, today: CalendarDate): DatedSaying[] {
  const text = plainText(wording);
  return sayingsOf(text, writtenDates(text, today));
}

function startAmong(dated: readonly DatedSaying[]): CalendarDate | null {
  const starts = dated.filter(({ says }) => says === 'start');
  if (starts.length > 0) return onlyOne(distinct(starts));
  return dated.every(({ says }) => says === 'nothing') ? onlyOne(distinct(dated)) : null;
}

/**
 * [DEC-6] The start that a wording gives, seen from the day of the decision: the date that a word of start announces, or
 * its only date when its clause says nothing else of it. Of several, or when one is unsure, none.
 */
export function writtenStart(wording: string, today: CalendarDate): CalendarDate | null {
  return startAmong(sayings(wording, today));
}

/** [DEC-7] The dates of a wording that gives no start and that may be one, in its order: to ask about. */
export function unexplainedDates(wording: string, today: CalendarDate): CalendarDate[] {
  const dated = sayings(wording, today);
  return startAmong(dated) === null ? distinct(dated.filter(({ says }) => says !== 'other')) : [];
}

/**
 * [DEC-7] The start that is proposed for a decision: the one that its wording gives, else the usual one. A start that is
 * kept although the wording gives another is asked about, and may be kept.
 */
export function proposedStart(wording: string, today: CalendarDate, usual: CalendarDate): CalendarDate {
  return writtenStart(wording, today) ?? usual;
}

/** [DEC-7] The start that the wording gives, when another one is kept; null: nothing to ask. */
export function contradictedStart(wording: string, today: CalendarDate, kept: CalendarDate): CalendarDate | null {
  const start = writtenStart(wording, today);
  return start === kept ? null : start;
}
