import {
  calendarDay,
  clockTime,
  dayOfMonth,
  daysFromToday,
  hoursAndMinutes,
  longDateTime,
  shortDate,
  type DateContext,
} from './dates';

const timeZone = 'Europe/Paris';
const today = calendarDay('2026-11-23T22:30:00Z', { timeZone });
const paris: DateContext = { language: 'fr', timeZone, today };
const plain = (text: string): string => text.replaceAll('\u00a0', '~');

test('an instant is written with its day and its hour, glued by no-break spaces', () => {
  expect(plain(longDateTime('2026-11-24T08:30:00Z', paris))).toBe('mardi 24~novembre~2026, 9~h~30');
});

test('the first of a month is an ordinal, and no other day is', () => {
  expect(plain(longDateTime('2026-12-01T08:30:00Z', paris))).toBe('mardi 1er~décembre~2026, 9~h~30');
  expect(plain(longDateTime('2026-12-11T08:30:00Z', paris))).toContain(' 11~décembre');
});

test('a full hour has no minutes, and midnight is 0 h', () => {
  expect(plain(clockTime('2026-11-24T13:00:00Z', paris))).toBe('14~h');
  expect(plain(clockTime('2026-11-23T23:00:00Z', paris))).toBe('0~h');
  expect(clockTime('2026-11-24T13:00:00Z', { ...paris, language: 'en' })).toBe('14:00');
});

test.each([
  [120, '2~h', '2~h'],
  [90, '1~h~30', '1~h~30~min'],
  [65, '1~h~05', '1~h~5~min'],
  [45, '45~min', '45~min'],
])('%d minutes are %s, in English %s', (minutes, french, english) => {
  expect([plain(hoursAndMinutes(minutes, 'fr')), plain(hoursAndMinutes(minutes, 'en'))]).toEqual([french, english]);
});

test('a near date is short, and carries its year only when it is another one', () => {
  expect(plain(shortDate('2026-11-27', paris))).toBe('ven. 27~nov.');
  expect(plain(shortDate('2027-01-01', paris))).toBe('ven. 1er~janv.~2027');
});

test('the day is the one of the time zone, whatever the device says', () => {
  expect(calendarDay('2026-11-23T23:30:00Z', paris)).toBe('2026-11-24');
  expect(calendarDay('2026-11-23T23:30:00Z', { ...paris, timeZone: 'America/Cayenne' })).toBe('2026-11-23');
  expect(plain(dayOfMonth('2026-12-01', paris))).toBe('1er~décembre');
});

test('days are counted on the calendar, not in slices of 24 hours', () => {
  expect(daysFromToday('2026-11-24T00:10:00Z', paris)).toBe(1);
  expect(daysFromToday('2026-11-17', paris)).toBe(-6);
});
