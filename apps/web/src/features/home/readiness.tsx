import type { FollowUpView, MeetingSummary } from '@passerelle/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { meetingQuery } from '../../shared/queries/meetings';
import { paths } from '../../shared/paths';
import { useView } from '../../platform/queries';
import { TimelineList, TimelineStep } from '../../ui/timeline-list';
import { readinessChecks, type Check } from './readiness-checks';
import classes from './readiness.module.css';

/** What is left of a check, with a link to its command. */
function Left({ check, meeting }: { check: Check; meeting: MeetingSummary }) {
  const { t } = useTranslation('home');
  const preparation = paths.preparation(meeting.id);
  const count = check.left;
  switch (check.key) {
    case 'announced':
      return null;
    case 'composed':
      return <Link to={preparation}>{t('nothingYet')}</Link>;
    case 'fits':
      return <Link to={preparation}>{t('tooLong', { minutes: count })}</Link>;
    case 'agreements':
      return <Link to={paths.cases(meeting.committeeId)}>{t('missingAgreements', { count })}</Link>;
    case 'examined':
      return <Link to={preparation}>{t('toExamine', { count })}</Link>;
    case 'answered':
      return <Link to={paths.followUps(meeting.committeeId)}>{t('unanswered', { count })}</Link>;
  }
}

/** The preparation as a thread of six checks; each unmet one leads to its command. */
export function Readiness({ meeting, followUps }: { meeting: MeetingSummary; followUps: readonly FollowUpView[] }) {
  const { t } = useTranslation('home');
  const detail = useView(meetingQuery, { meetingId: meeting.id });
  if (!detail.data) return null;
  const checks = readinessChecks(detail.data, followUps);
  const done = checks.filter((check) => check.done).length;
  return (
    <div className={classes.side}>
      <div className={classes.head}>
        <h3>{t('readiness')}</h3>
        <span>{t('readinessCount', { done, total: checks.length })}</span>
      </div>
      <TimelineList>
        {checks.map((check) => (
          <TimelineStep
            key={check.key}
            state={check.done ? 'done' : 'waiting'}
            end={check.done ? null : <Left check={check} meeting={meeting} />}
          >
            {t(`check.${check.key}`)}
          </TimelineStep>
        ))}
      </TimelineList>
    </div>
  );
}
