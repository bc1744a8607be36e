import { IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ReservedItem } from '../../../../shared/agenda/agenda-item';
import { clockTime } from '../../../../platform/dates';
import { useDateContext } from '../../../../platform/time-zone';
import classes from './reserved-case.module.css';

type Reserved = ReservedItem;

/** When its turn comes: a lock, its minutes, and when the meeting resumes for the viewer. */
export function ReservedCase({ agendaItem, currentSince }: { agendaItem: Reserved; currentSince: string | null }) {
  const { t } = useTranslation('meeting-room');
  const context = useDateContext();
  const resumes = currentSince === null ? null : new Date(Date.parse(currentSince) + agendaItem.minutes * 60_000);
  return (
    <div className={classes.reserved}>
      <IconLock size={22} stroke={1.75} aria-hidden />
      <div>
        <h2 tabIndex={-1}>{t('reserved')}</h2>
        <p className={classes.text}>
          {t('minutes', { count: agendaItem.minutes })}.{' '}
          {resumes ? t('resumesAround', { time: clockTime(resumes.toISOString(), context) }) : null}
        </p>
      </div>
    </div>
  );
}
