import type { MeetingView } from '@passerelle/contracts';
import { useTranslation } from 'react-i18next';
import type { AgendaItem } from '../../../shared/agenda/agenda-item';
import { clockTime, longDateTime } from '../../../platform/dates';
import { useDateContext } from '../../../platform/time-zone';
import { ChangingText } from '../../../ui/changing-text';
import { PageHeader } from '../../../ui/page-header';
import { GaugeLegend, TimeGauge } from '../../../ui/time-gauge';
import type { AgendaTimes } from './agenda-times';
import { gaugeSegments, gaugeLooks } from './gauge-segments';
import { MeetingActions } from './meeting-actions';
import { MeetingDirections } from './meeting-directions';
import classes from './preparation.module.css';

interface PreparationHeaderProps {
  meeting: MeetingView;
  agenda: readonly AgendaItem[];
  times: AgendaTimes;
}

/** When and where, how the minutes fill the meeting, and the command that opens it. */
export function PreparationHeader({ meeting, agenda, times }: PreparationHeaderProps) {
  const { t } = useTranslation('agenda');
  const context = useDateContext();
  const ends = new Date(Date.parse(meeting.startsAt) + meeting.durationMinutes * 60_000).toISOString();
  const place = meeting.place ?? (meeting.link ? t('online') : null);
  const hours = `${longDateTime(meeting.startsAt, context)} ${t('until', { time: clockTime(ends, context) })}`;
  const legend = gaugeLooks(agenda, meeting.durationMinutes).map(({ tone, minutes }) => ({
    tone,
    words: t(`legend.${tone}`, { minutes }),
  }));
  return (
    <>
      <PageHeader
        title={meeting.abilities.order ? t('prepare') : t('agendaOf')}
        aside={
          <p className={classes.when}>
            <ChangingText>{[hours, ...(place ? [place] : [])].join(', ')}</ChangingText>
          </p>
        }
        actions={<MeetingActions meeting={meeting} />}
      />
      <MeetingDirections meeting={meeting} />
      <div className={classes.gauge}>
        <TimeGauge duration={meeting.durationMinutes} segments={gaugeSegments(agenda)} />
        <p>
          <strong>{t('planned', { count: times.plannedMinutes })}</strong>{' '}
          <span className={classes.of}>
            {t('ofDuration', {
              duration: meeting.durationMinutes,
              time: clockTime(new Date(times.endsAt).toISOString(), context),
            })}
          </span>
        </p>
        <GaugeLegend entries={legend} />
      </div>
    </>
  );
}
