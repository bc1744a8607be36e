import { addDays, daysBetween, type CalendarDate } from './calendar-date.js';

/** Easter Sunday of a year, by the Gregorian computus (Meeus, Jones and Butcher). */
export function easterSunday(year: number): CalendarDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const corrected = century - Math.floor(century / 4) - Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + corrected + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const days = epact + weekday - 7 * late + 114;
  const [month, day] = [Math.floor(days / 31), (days % 31) + 1];
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The eleven public holidays of metropolitan France (labour code, article L. 3133-1), in their order. */
export function publicHolidays(year: number): CalendarDate[] {
  const easter = easterSunday(year);
  const fixed = ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'].map((day) => `${year}-${day}`);
  return [...fixed, addDays(easter, 1), addDays(easter, 39), addDays(easter, 50)].sort();
}

/** True from Monday to Friday, public holidays apart. */
export function isWorkingDay(date: CalendarDate): boolean {
  const weekday = daysBetween('2000-01-02', date) % 7;
  const weekend = weekday === 0 || weekday === 6 || weekday === -1;
  return !weekend && !publicHolidays(Number(date.slice(0, 4))).includes(date);
}

/** The date itself when it is a working day, else the first one after it. */
export function workingDayFrom(date: CalendarDate): CalendarDate {
  let day = date;
  while (!isWorkingDay(day)) day = addDays(day, 1);
  return day;
}

/**
 * Working days after `from`, up to and with `to`; 0 when `to` is not later. Counted one by one: meant for months, not
 * centuries (at most 400 days are counted, more gives 400 days' worth).
 */
export function workingDaysAfter(from: CalendarDate, to: CalendarDate): number {
  const days = Math.min(Math.max(daysBetween(from, to), 0), 400);
  return Array.from({ length: days }, (_, index) => addDays(from, index + 1)).filter(isWorkingDay).length;
}
