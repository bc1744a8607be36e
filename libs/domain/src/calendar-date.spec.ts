import fc from 'fast-check';
import { addDays, dateIn, daysBetween, instantAt, isCalendarDate, nextMonday } from './calendar-date.js';

const PARIS = 'Europe/Paris';

const dates = fc
  .date({ min: new Date('2000-01-02T00:00:00Z'), max: new Date('2100-11-30T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

it.each(['2026-11-23', '2024-02-29', '2000-01-01', '2100-12-31'])('%s is a date', (text) => {
  expect(isCalendarDate(text)).toBe(true);
});

it.each([
  '2026-02-29',
  '2026-13-01',
  '2026-00-10',
  '2026-11-31',
  '1999-12-31',
  '2101-01-01',
  '23/11/2026',
  '2026-1-2',
  '',
])('%j is no date', (text) => {
  expect(isCalendarDate(text)).toBe(false);
});

it('adding days and counting them agree, over leap years and clock changes', () => {
  fc.assert(
    fc.property(dates, fc.integer({ min: -400, max: 400 }), (date, days) => {
      expect(daysBetween(date, addDays(date, days))).toBe(days);
    }),
  );
  expect(addDays('2026-03-28', 2)).toBe('2026-03-30');
  expect(addDays('2026-10-24', 2)).toBe('2026-10-26');
  expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
});

it('the next Monday is strictly later, and a Monday', () => {
  fc.assert(
    fc.property(dates, (date) => {
      const monday = nextMonday(date);
      expect(new Date(`${monday}T00:00:00Z`).getUTCDay()).toBe(1);
      expect(daysBetween(date, monday)).toBeGreaterThanOrEqual(1);
      expect(daysBetween(date, monday)).toBeLessThanOrEqual(7);
    }),
  );
  expect(nextMonday('2026-11-23')).toBe('2026-11-30');
  expect(nextMonday('2026-11-22')).toBe('2026-11-23');
});

it('a date is the one on the wall of the committee', () => {
  expect(dateIn(PARIS, new Date('2026-11-22T22:59:00Z'))).toBe('2026-11-22');
  expect(dateIn(PARIS, new Date('2026-11-22T23:00:00Z'))).toBe('2026-11-23');
  expect(dateIn('Indian/Reunion', new Date('2026-11-22T20:00:00Z'))).toBe('2026-11-23');
});

it.each([
  ['winter', '2026-11-23', '09:30', '2026-11-23T08:30:00Z'],
  ['summer', '2026-07-01', '09:30', '2026-07-01T07:30:00Z'],
  ['just before the clocks go forward', '2026-03-29', '01:59', '2026-03-29T00:59:00Z'],
  ['just after', '2026-03-29', '03:00', '2026-03-29T01:00:00Z'],
  ['just before the clocks go back', '2026-10-25', '01:59', '2026-10-24T23:59:00Z'],
  ['just after the repeated hour', '2026-10-25', '03:00', '2026-10-25T02:00:00Z'],
])('in %s, %s at %s in Paris is %s', (_when, date, time, instant) => {
  expect(instantAt(PARIS, date, time)).toEqual(new Date(instant));
});

it('an hour that the clocks skip is read an hour later', () => {
  expect(instantAt(PARIS, '2026-03-29', '02:30')).toEqual(new Date('2026-03-29T01:30:00Z'));
});

it('a wall-clock time comes back the same from its instant, every day of the year', () => {
  const times = fc.tuple(fc.integer({ min: 4, max: 23 }), fc.constantFrom('00', '15', '59'));
  fc.assert(
    fc.property(dates, times, (date, [hour, minutes]) => {
      const time = `${String(hour).padStart(2, '0')}:${minutes}`;
      const shown = new Intl.DateTimeFormat('sv-SE', { timeZone: PARIS, dateStyle: 'short', timeStyle: 'short' });
      expect(shown.format(instantAt(PARIS, date, time))).toBe(`${date} ${time}`);
    }),
  );
});
