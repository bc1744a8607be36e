import { Button } from '@mantine/core';
import type { FollowUpView, MeetingSummary } from '@passerelle/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { meetingQuery } from '../../shared/queries/meetings';
import { clockTime, daysFromToday } from '../../platform/dates';
import { useCurrentCommittee } from '../../shared/committees/current-committee';
import { paths } from '../../shared/paths';
import { useView } from '../../platform/queries';
import { useDateContext } from '../../platform/time-zone';
import { ChangingText } from '../../ui/changing-text';
import { EmptyState } from '../../ui/empty-state';
import { TimeGauge } from '../../ui/time-gauge';
import { FormattedDate, NEAR_DAYS } from '../../ui/formatted-date';
import { Readiness } from './readiness';
import classes from './next-meeting.module.css';

/** The meeting that is open, else the planned one that comes first. */
export function meetingToShow(meetings: readonly MeetingSummary[]): MeetingSummary | undefined {
  const coming = meetings
    .filter(({ status }) => status === 'planned')
    .sort((left, right) => left.startsAt.localeCompare(right.startsAt));
  return meetings.find(({ status }) => status === 'open') ?? coming[0];
}

function Place({ meeting: { place, link } }: { meeting: MeetingSummary }) {
  const { t } = useTranslation('home');
  const words = place && link ? t('andRemote', { place }) : (place ?? t('remote'));
  return <p className={classes.place}>{link ? <a href={link}>{words}</a> : words}</p>;
}

function Actions({ meeting, today }: { meeting: MeetingSummary; today: boolean }) {
  const { t } = useTranslation('home');
  const { committee } = useCurrentCommittee();
  const { prepare, enter } = meeting.abilities;
  const entering = enter && (meeting.status === 'open' || today);
  const preparation = prepare ? t('prepare') : committee?.abilities.seeCases ? t('propose') : t('seeAgenda');
  return (
    <div className={classes.actions}>
      {entering ? (
        <Button component={Link} to={paths.room(meeting.id)}>
          {t('enter')}
        </Button>
      ) : null}
      <Button component={Link} to={paths.preparation(meeting.id)} variant={entering ? 'default' : 'filled'}>
        {meeting.status === 'open' ? t('seeAgenda') : preparation}
      </Button>
    </div>
  );
}

function AgendaGauge({ meeting }: { meeting: MeetingSummary }) {
  const { t } = useTranslation('home');
  const detail = useView(meetingQuery, { meetingId: meeting.id });
  const segments = detail.data?.agenda.map(({ minutes, kind }) => ({
    minutes,
    tone: kind === 'case' ? ('usual' as const) : ('other' as const),
  }));
  return (
    <>
      <TimeGauge
        segments={segments ?? (meeting.minutes > 0 ? [{ minutes: meeting.minutes }] : [])}
        duration={meeting.durationMinutes}
      />
      <p className={classes.figures}>
        <span>{t('items', { count: meeting.items })}</span>
        <span>{t('minutes', { minutes: meeting.minutes, duration: meeting.durationMinutes })}</span>
      </p>
    </>
  );
}

/** The title under it has the date: here only how near it is, while that is said in words. */
function NextIn({ at }: { at: string }) {
  const { t } = useTranslation('home');
  const context = useDateContext();
  if (Math.abs(daysFromToday(at, context)) > NEAR_DAYS) return <ChangingText>{t('nextMeeting')}</ChangingText>;
  return (
    <>
      <ChangingText>{t('next')}</ChangingText>
      <FormattedDate at={at} form="near" />
    </>
  );
}

interface NextMeetingProps {
  committeeId: string;
  meetings: readonly MeetingSummary[];
  followUps: readonly FollowUpView[];
}

/** Date, place, gauge, what is ready, and one command. */
export function NextMeeting({ committeeId, meetings, followUps }: NextMeetingProps) {
  const { t } = useTranslation('home');
  const { committee } = useCurrentCommittee();
  const context = useDateContext();
  const meeting = meetingToShow(meetings);
  if (!meeting) {
    const plan = <Link to={paths.meetings(committeeId)}>{t('plan')}</Link>;
    return (
      <div className={classes.none}>
        <EmptyState title={t('noMeetingTitle')} action={committee?.abilities.planMeeting ? plan : null}>
          {t('noMeeting')}
        </EmptyState>
      </div>
    );
  }
  const end = new Date(Date.parse(meeting.startsAt) + meeting.durationMinutes * 60_000).toISOString();
  const hours = t('from', { start: clockTime(meeting.startsAt, context), end: clockTime(end, context) });
  return (
    <section className={classes.next} aria-labelledby="prochaine-seance">
      <div className={classes.main}>
        <p className={classes.caption}>{meeting.status === 'open' ? t('openNow') : <NextIn at={meeting.startsAt} />}</p>
        <h2 id="prochaine-seance" className={classes.when}>
          <FormattedDate at={meeting.startsAt} form="long" />
          <ChangingText>{`, ${hours}`}</ChangingText>
        </h2>
        <Place meeting={meeting} />
        <AgendaGauge meeting={meeting} />
        <Actions meeting={meeting} today={daysFromToday(meeting.startsAt, context) === 0} />
      </div>
      {meeting.abilities.prepare && meeting.status === 'planned' ? (
        <Readiness meeting={meeting} followUps={followUps} />
      ) : null}
    </section>
  );
}
