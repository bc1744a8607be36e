import type { MinutesView } from '@passerelle/contracts';
import { useTranslation } from 'react-i18next';
import { clockTime } from '../../../platform/dates';
import { useDateContext } from '../../../platform/time-zone';
import { attendanceSum, minutesSum } from './minutes-sum';
import classes from './minutes.module.css';

/** Where, who, how many, and for whom this copy is. */
export function MinutesFacts({ minutes }: { minutes: MinutesView }) {
  const { t } = useTranslation('minutes');
  const context = useDateContext();
  const sum = minutesSum(minutes.entries);
  const { present, excused, organisations } = attendanceSum(minutes.attendance);
  const [from, to] = [minutes.openedAt, minutes.closedAt].map((at) => clockTime(at, context));
  const hours = t('fromTo', { from, to });
  const counted = [
    sum.decided > 0 ? t('sumDecided', { count: sum.decided }) : null,
    sum.postponed > 0 ? t('sumPostponed', { count: sum.postponed }) : null,
    sum.followUps > 0 ? t('sumFollowUps', { count: sum.followUps }) : null,
  ].filter((words) => words !== null);
  const people = [
    t('presentSum', { count: present.length }),
    organisations > 1 ? t('ofOrganisations', { count: organisations }) : null,
    excused.length > 0 ? t('excusedSum', { count: excused.length }) : null,
    t('listed'),
  ].filter((words) => words !== null);
  return (
    <dl className={classes.meta}>
      <dt>{t('place')}</dt>
      <dd>{[minutes.place, hours].filter(Boolean).join(', ')}</dd>
      <dt>{t('facilitator')}</dt>
      <dd>{minutes.facilitator}</dd>
      <dt>{t('present')}</dt>
      <dd>{people.join('')}</dd>
      <dt>{t('decisions')}</dt>
      <dd>{counted.length > 0 ? counted.join(', ') : t('sumNothing')}</dd>
      <dt>{t('copy')}</dt>
      <dd>
        {minutes.extractFor
          ? t('extract', { name: minutes.extractFor, count: sum.readable, total: sum.cases })
          : t('whole')}
      </dd>
    </dl>
  );
}
