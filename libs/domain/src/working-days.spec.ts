import { easterSunday, isWorkingDay, publicHolidays, workingDayFrom, workingDaysAfter } from './working-days.js';

it.each([
  // The earliest and the latest day that Easter can have, and some of our years.
  [1818, '1818-03-22'],
  [2038, '2038-04-25'],
  [2024, '2024-03-31'],
  [2025, '2025-04-20'],
  [2026, '2026-04-05'],
  [2027, '2027-03-28'],
])('[FOL-5] Easter of %i is on %s', (year, day) => {
  expect(easterSunday(year)).toBe(day);
});

it('[FOL-5] a year has the eleven public holidays of metropolitan France', () => {
  expect(publicHolidays(2026)).toEqual([
    '2026-01-01',
    '2026-04-06',
    '2026-05-01',
    '2026-05-08',
    '2026-05-14',
    '2026-05-25',
    '2026-07-14',
    '2026-08-15',
    '2026-11-01',
    '2026-11-11',
    '2026-12-25',
  ]);
});

it.each([
  ['2026-11-23', true],
  ['2026-11-27', true],
  ['2026-11-28', false],
  ['2026-11-29', false],
  ['2026-11-11', false],
  ['2026-04-06', false],
  ['2026-04-03', true],
  // Before the Sunday that the weekdays are counted from.
  ['1999-12-31', true],
  ['2000-01-01', false],
  ['1999-12-25', false],
  ['1999-12-26', false],
])('[FOL-5] %s is a working day: %s', (date, working) => {
  expect(isWorkingDay(date)).toBe(working);
});

it.each([
  ['2026-11-27', '2026-11-27'],
  ['2026-11-28', '2026-11-30'],
  ['2026-12-25', '2026-12-28'],
  // Labour day on a Friday, then the weekend.
  ['2026-05-01', '2026-05-04'],
])('[FOL-5] from %s the first working day is %s', (date, working) => {
  expect(workingDayFrom(date)).toBe(working);
});

it.each([
  ['2026-11-23', '2026-11-23', 0],
  ['2026-11-24', '2026-11-23', 0],
  ['2026-11-23', '2026-11-24', 1],
  ['2026-11-27', '2026-11-30', 1],
  ['2026-12-18', '2027-01-04', 9],
  // The whole of a year with eleven holidays, two of them on a weekend.
  ['2025-12-31', '2026-12-31', 252],
])('[FOL-5] from %s to %s: %i working days', (from, to, days) => {
  expect(workingDaysAfter(from, to)).toBe(days);
});

it('[FOL-5] counting stops after four hundred days', () => {
  for (const to of ['2001-02-06', '2001-02-07', '2026-11-23']) expect(workingDaysAfter('2000-01-03', to)).toBe(276);
});
