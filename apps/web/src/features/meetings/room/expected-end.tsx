import { IconClock, IconClockExclamation } from '@tabler/icons-react';
import type { MeetingView } from '@passerelle/contracts';
import { useTranslation } from 'react-i18next';
import { clockTime } from '../../../platform/dates';
import { useDateContext } from '../../../platform/time-zone';
import classes from './expected-end.module.css';
import { roomEnd } from './room-end';
import { useNow } from './use-now';

/** How the meeting runs: when it will end at this pace, and what its agenda takes of the time it has. */
export function ExpectedEnd({ meeting }: { meeting: MeetingView }) {
  const { t } = useTranslation('meeting-room');
  const context = useDateContext();
  const now = useNow(meeting.status === 'open');
  const { endsAt, lateMinutes, agendaMinutes } = roomEnd(meeting, now);
  if (agendaMinutes === 0) return null;
  const late = lateMinutes > 0;
  const time = clockTime(new Date(endsAt).toISOString(), context);
  const drift = late
    ? t('late', { count: lateMinutes })
    : lateMinutes < 0
      ? t('early', { count: -lateMinutes })
      : t('onTime');
  const Icon = late ? IconClockExclamation : IconClock;
  return (
    <p className={classes.end} data-late={late || undefined}>
      <Icon size={18} stroke={1.75} aria-hidden />
      <span>
        <span className={classes.first}>
          {t('expectedEnd', { time })}, <span className={classes.drift}>{drift}</span>
        </span>
        <span className={classes.agenda}>
          {t('agendaMinutes', { minutes: agendaMinutes, duration: meeting.durationMinutes })}
        </span>
      </span>
    </p>
  );
}
