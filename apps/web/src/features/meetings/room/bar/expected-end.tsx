import { IconClock, IconClockExclamation } from '@tabler/icons-react';
import type { MeetingView } from '@passerelle/contracts';
import { useTranslation } from 'react-i18next';
import { clockTime } from '../../../../platform/dates';
import { useEachSecond } from '../../../../platform/ticking';
import { ChangingText } from '../../../../ui/changing-text';
import { useDateContext } from '../../../../platform/time-zone';
import classes from './expected-end.module.css';
import { agendaMinutes, roomEnd } from '../room-end';

const MINUTE_MS = 60_000;

type End = NonNullable<MeetingView['end']>;

/** How the meeting runs: when it will end at this pace, and what its agenda takes of the time it has. */
export function ExpectedEnd({ meeting }: { meeting: MeetingView }) {
  return meeting.end === null ? null : <ProjectedEnd meeting={meeting} end={meeting.end} />;
}

function ProjectedEnd({ meeting, end }: { meeting: MeetingView; end: End }) {
  const { t } = useTranslation('meeting-room');
  const context = useDateContext();
  const endMinute = useEachSecond((now) => Math.floor(roomEnd(end, now).endsAt / MINUTE_MS));
  const lateMinutes = useEachSecond((now) => roomEnd(end, now).lateMinutes);
  const minutes = agendaMinutes(meeting.agenda);
  const late = lateMinutes > 0;
  const time = clockTime(new Date(endMinute * MINUTE_MS).toISOString(), context);
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
          <ChangingText className={classes.ends}>{`${t('expectedEnd', { time })}, `}</ChangingText>
          <ChangingText className={classes.drift}>{drift}</ChangingText>
        </span>
        <ChangingText className={classes.agenda}>
          {t('agendaMinutes', { minutes, duration: meeting.durationMinutes })}
        </ChangingText>
      </span>
    </p>
  );
}
