import { frenchDay, frenchDayAndTime, frenchDuration } from './french-dates.js';

const plain = (text: string): string => text.replaceAll('\u00a0', '~');

test.each([
  ['2026-12-01', 'mardi 1er~décembre~2026'],
  ['2026-12-21', 'lundi 21~décembre~2026'],
])('the day %s is %s', (date, written) => expect(plain(frenchDay(date))).toBe(written));

test.each([
  ['2026-12-01T08:30:00Z', 'Europe/Paris', 'mardi 1er~décembre~2026, 9~h~30'],
  ['2026-12-01T13:00:00Z', 'Europe/Paris', 'mardi 1er~décembre~2026, 14~h'],
  ['2026-12-01T02:05:00Z', 'America/Cayenne', 'lundi 30~novembre~2026, 23~h~05'],
  ['2026-11-30T23:00:00Z', 'Europe/Paris', 'mardi 1er~décembre~2026, 0~h'],
])('%s in %s is %s', (instant, zone, written) => {
  expect(plain(frenchDayAndTime(new Date(instant), zone))).toBe(written);
});

test.each([
  [120, '2~h'],
  [90, '1~h~30'],
  [65, '1~h~05'],
  [45, '45~minutes'],
])('%d minutes last %s', (minutes, written) => expect(plain(frenchDuration(minutes))).toBe(written));
