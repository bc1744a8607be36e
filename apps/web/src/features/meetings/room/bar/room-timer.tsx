import { VisuallyHidden } from '@mantine/core';
import type { MeetingView } from '@passerelle/contracts';
import { useTranslation } from 'react-i18next';
import { useEachSecond } from '../../../../platform/ticking';
import { clockFace, clockMilestone, currentItem, roomClock } from '../room-clock';
import classes from './room-timer.module.css';

/** The time of the current item. Silent, but for a minute left and time up. */
export function RoomTimer({ meeting }: { meeting: MeetingView }) {
  const { t } = useTranslation(['meeting-room', 'points']);
  const agendaItem = currentItem(meeting.agenda);
  const seconds = useEachSecond((now) => roomClock(meeting, now).seconds, meeting.status === 'open');
  if (!agendaItem) return null;
  const planned = agendaItem.minutes * 60;
  const over = seconds > planned;
  const milestone = clockMilestone(seconds, agendaItem.minutes);
  return (
    <>
      <div
        className={classes.timer}
        role="timer"
        aria-live="off"
        aria-label={agendaItem.kind === 'point' ? t('points:timer') : t('timer')}
      >
        <span className={classes.face} data-over={over || undefined} translate="no">
          {clockFace(seconds)}
        </span>
        <span>
          <progress
            className={classes.bar}
            data-over={over || undefined}
            aria-hidden
            max={planned}
            value={Math.min(seconds, planned)}
          />
          <span className={classes.planned}>
            <span translate="no">{t('onMinutes', { count: agendaItem.minutes })}</span>
            <span className={classes.wide} translate="no">
              {t('caseOf', { place: agendaItem.place, total: meeting.agenda.length })}
            </span>
          </span>
        </span>
      </div>
      <VisuallyHidden role="status">{milestone ? t(milestone) : ''}</VisuallyHidden>
    </>
  );
}
