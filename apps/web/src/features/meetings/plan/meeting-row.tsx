import { Button } from '@mantine/core';
import type { MeetingSummary } from '@passerelle/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { daysFromToday } from '../../../platform/dates';
import { paths } from '../../../shared/paths';
import { useDateContext } from '../../../platform/time-zone';
import { FormattedDate } from '../../../ui/formatted-date';
import classes from './meetings-list.module.css';

function Actions({ meeting }: { meeting: MeetingSummary }) {
  const { t } = useTranslation('meetings-list');
  const context = useDateContext();
  const { status, abilities, id } = meeting;
  const now = status === 'open' || (status === 'planned' && daysFromToday(meeting.startsAt, context) === 0);
  return (
    <div className={classes.actions}>
      {abilities.enter && now ? (
        <Button component={Link} to={paths.room(id)} size="xs">
          {t('enter')}
        </Button>
      ) : null}
      {status === 'planned' ? (
        <Button component={Link} to={paths.preparation(id)} size="xs" variant="default">
          {abilities.prepare ? t('prepare') : t('agenda')}
        </Button>
      ) : null}
      {abilities.readRecord ? <Link to={paths.minutes(id)}>{t('readMinutes')}</Link> : null}
    </div>
  );
}

/** One meeting: when, where, how full, and the command that fits its state. */
export function MeetingRow({ meeting }: { meeting: MeetingSummary }) {
  const { t } = useTranslation('meetings-list');
  const { t: word } = useTranslation('words');
  const { status, items, minutes, durationMinutes, proposals, place } = meeting;
  const figures = [
    t('items', { count: items }),
    ...(items > 0 ? [t('minutes', { minutes, duration: durationMinutes })] : []),
    ...(proposals > 0 && status !== 'closed' ? [t('proposals', { count: proposals })] : []),
    ...(status === 'cancelled' ? [word('meetingStatus.cancelled')] : []),
  ];
  return (
    <li className={classes.row}>
      <div>
        <p className={classes.when}>
          <FormattedDate at={meeting.startsAt} form="long-time" />
        </p>
        <p className={classes.meta}>{place ?? t('remote')}</p>
      </div>
      <p className={classes.meta}>{figures.join(', ')}</p>
      <Actions meeting={meeting} />
    </li>
  );
}
