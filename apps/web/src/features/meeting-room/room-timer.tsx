import { VisuallyHidden } from '@mantine/core';
import { IconClock, IconClockExclamation } from '@tabler/icons-react';
import type { MeetingView } from '@passerelle/contracts';
import { useTranslation } from 'react-i18next';
import { clockTime } from '../../platform/dates';
import { useDateContext } from '../../platform/time-zone';
import { clockFace, clockMilestone, currentLine, roomClock } from './room-clock';
import classes from './room-timer.module.css';
import { useNow } from './use-now';

/** The time of the case on the table, and how the meeting runs. Silent, but for a minute left and time up. */
export function RoomTimer({ meeting }: { meeting: MeetingView }) {
  const { t } = useTranslation('meeting-room');
  const context = useDateContext();
  const now = useNow(meeting.status === 'open');
  const clock = roomClock(meeting, now);
  const line = currentLine(meeting.agenda);
  if (!line) return null;
  const planned = clock.plannedMinutes * 60;
  const over = clock.seconds > planned;
  const milestone = clockMilestone(clock.seconds, clock.plannedMinutes);
  return (
    <>
      <div className={classes.timer} role="timer" aria-live="off" aria-label={t('timer')}>
        <span className={classes.face} data-over={over || undefined}>
          {clockFace(clock.seconds)}
        </span>
        <span>
          <progress
            className={classes.bar}
            data-over={over || undefined}
            aria-hidden
            max={planned}
            value={Math.min(clock.seconds, planned)}
          />
          <span className={classes.planned}>
            {t('onMinutes', { count: clock.plannedMinutes })}
            <span className={classes.wide}>{t('caseOf', { place: line.place, total: meeting.agenda.length })}</span>
          </span>
        </span>
      </div>
      {clock.driftMinutes !== 0 && clock.endsAt !== null ? (
        <p className={classes.drift} data-late={clock.driftMinutes > 0 || undefined}>
          {clock.driftMinutes > 0 ? (
            <IconClockExclamation size={18} stroke={1.75} aria-hidden />
          ) : (
            <IconClock size={18} stroke={1.75} aria-hidden />
          )}
          <span>
            {clock.driftMinutes > 0
              ? t('late', { count: clock.driftMinutes })
              : t('early', { count: -clock.driftMinutes })}
            <span className={classes.wide}>
              {t('endsAround', { time: clockTime(new Date(clock.endsAt).toISOString(), context) })}
            </span>
          </span>
        </p>
      ) : null}
      <VisuallyHidden role="status">{milestone ? t(milestone) : ''}</VisuallyHidden>
    </>
  );
}
