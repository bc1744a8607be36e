import { useTranslation } from 'react-i18next';
import {
  clockTime,
  dayOfMonth,
  daysFromToday,
  longDate,
  longDateTime,
  shortDate,
  type DateContext,
  type ShownDate,
} from '../platform/dates';
import { useDateContext } from '../platform/time-zone';

/** Up to so many days a date is near: "demain", "dans 3 jours". */
export const NEAR_DAYS = 6;

/** `near` is relative within six days, then short. */
export type DateForm = 'long-time' | 'long' | 'short' | 'near' | 'day' | 'clock';

type Words = ReturnType<typeof useTranslation<'ui'>>['t'];

/** "demain", "il y a 3 jours", then "ven. 27 nov.". */
export function nearDate(date: ShownDate, context: DateContext, t: Words): string {
  const days = daysFromToday(date, context);
  if (days === 0) return t('today');
  if (days === 1) return t('tomorrow');
  if (days === -1) return t('yesterday');
  if (Math.abs(days) > NEAR_DAYS) return shortDate(date, context);
  return days > 0 ? t('inDays', { days }) : t('daysAgo', { days: -days });
}

function written(date: ShownDate, form: DateForm, context: DateContext, t: Words): string {
  switch (form) {
    case 'long-time':
      return longDateTime(date, context);
    case 'long':
      return longDate(date, context);
    case 'short':
      return shortDate(date, context);
    case 'near':
      return nearDate(date, context, t);
    case 'day':
      return dayOfMonth(date, context);
    case 'clock':
      return clockTime(date, context);
  }
}

/** A date or an instant in the time zone of the page; the full date is its title. */
export function FormattedDate({ at, form = 'near' }: { at: ShownDate; form?: DateForm }) {
  const { t } = useTranslation('ui');
  const context = useDateContext();
  const full = at.includes('T') ? longDateTime(at, context) : longDate(at, context);
  const [before, ...after] = written(at, form, context, t).split('1er');
  // Each text alone in its element, for the same reason as `ChangingText`; but a date is worth translating.
  if (after.length === 0) {
    return (
      <time key="plain" dateTime={at} title={full}>
        {before}
      </time>
    );
  }
  return (
    <time key="first" dateTime={at} title={full}>
      <span>{`${before}1`}</span>
      <sup>er</sup>
      <span>{after.join('1er')}</span>
    </time>
  );
}
