import { IconLock } from '@tabler/icons-react';
import type { MeetingView } from '@passerelle/contracts';
import { useTranslation } from 'react-i18next';
import type { ReservedItem } from '../../../../shared/agenda/agenda-item';
import { clockTime } from '../../../../platform/dates';
import { useEachSecond } from '../../../../platform/ticking';
import { useDateContext } from '../../../../platform/time-zone';
import { ChangingText } from '../../../../ui/changing-text';
import classes from './reserved-case.module.css';

type Reserved = ReservedItem;

const MINUTE_MS = 60_000;
const minuteAt = (minute: number): string => new Date(minute * MINUTE_MS).toISOString();

/** When its turn comes: a lock, its minutes, and when the meeting resumes for the viewer. */
export function ReservedCase({ agendaItem, end }: { agendaItem: Reserved; end: MeetingView['end'] }) {
  const { t } = useTranslation('meeting-room');
  const context = useDateContext();
  // Once its time is up, the meeting may resume from now on.
  const minute = useEachSecond((now) => end && Math.floor(Math.max(now, Date.parse(end.firmUntil)) / MINUTE_MS));
  return (
    <div className={classes.reserved}>
      <IconLock size={22} stroke={1.75} aria-hidden />
      <div>
        <h2 tabIndex={-1}>{t('reserved')}</h2>
        <p className={classes.text}>
          <ChangingText>{`${t('minutes', { count: agendaItem.minutes })}. `}</ChangingText>
          {minute === null ? null : (
            <ChangingText>{t('resumesAround', { time: clockTime(minuteAt(minute), context) })}</ChangingText>
          )}
        </p>
      </div>
    </div>
  );
}
