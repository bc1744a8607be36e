import { VisuallyHidden } from '@mantine/core';
import type { MeetingView } from '@passerelle/contracts';
import { useTranslation } from 'react-i18next';
import { clockFace, clockMilestone, currentLine, roomClock } from './room-clock';
import classes from './room-timer.module.css';
import { useNow } from './use-now';

/** The time of the line on the table. Silent, but for a minute left and time up. */
export function RoomTimer({ meeting }: { meeting: MeetingView }) {
  const { t } = useTranslation(['meeting-room', 'points']);
  const now = useNow(meeting.status === 'open');
  const clock = roomClock(meeting, now);
  const line = currentLine(meeting.agenda);
  if (!line) return null;
  const planned = clock.plannedMinutes * 60;
  const over = clock.seconds > planned;
  const milestone = clockMilestone(clock.seconds, clock.plannedMinutes);
  return (
    <>
      <div
        className={classes.timer}
        role="timer"
        aria-live="off"
        aria-label={line.kind === 'point' ? t('points:timer') : t('timer')}
      >
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
      <VisuallyHidden role="status">{milestone ? t(milestone) : ''}</VisuallyHidden>
    </>
  );
}
