import type { MeetingSummary } from '@passerelle/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useForgetWorkingDrafts } from '../../shared/agenda/use-forget-working-drafts';
import { meetingsQuery } from '../../shared/queries/meetings';
import { caseFilesQuery, followUpsQuery, homeQuery } from '../../shared/queries/committees';
import { useCurrentCommittee } from '../../shared/committees/current-committee';
import { dayOfMonth } from '../../platform/dates';
import { paths } from '../../shared/paths';
import { useView } from '../../platform/queries';
import { useDateContext } from '../../platform/time-zone';
import { Section } from '../../ui/section';
import { ViewState } from '../../ui/view-state';
import { AgreementsAwaited } from './agreements-awaited';
import { AgreementsToConfirm } from './agreements-to-confirm';
import { CasesFollowed } from './cases-followed';
import { Changes } from './changes';
import { FirstSteps } from './first-steps';
import { LateFollowUps } from './late-follow-ups';
import { NextMeeting } from './next-meeting';
import { OwedFollowUps } from './owed-follow-ups';
import { QuestionsWaiting } from './questions-waiting';
import { WaitingDecisions } from './waiting-decisions';
import classes from './home.module.css';

function LastMinutes({ meetings }: { meetings: readonly MeetingSummary[] }) {
  const { t } = useTranslation('home');
  const context = useDateContext();
  const last = meetings
    .filter((meeting) => meeting.abilities.readRecord)
    .sort((left, right) => right.startsAt.localeCompare(left.startsAt))[0];
  if (!last) return null;
  return (
    <Section title={t('minutesTitle')}>
      <p className={classes.line}>
        <Link to={paths.minutes(last.id)}>{t('minutesLink', { date: dayOfMonth(last.startsAt, context) })}</Link>
      </p>
    </Section>
  );
}

/** The day's work of somebody who follows cases in a committee. */
export function MemberHome({ committeeId }: { committeeId: string }) {
  const meetings = useView(meetingsQuery, { committeeId });
  useForgetWorkingDrafts(meetings.data ?? []);
  const followUps = useView(followUpsQuery, { committeeId });
  const home = useView(homeQuery, { committeeId });
  const { committee, memberships } = useCurrentCommittee();
  const own = memberships.map(({ organisationName }) => organisationName);
  const seesCases = committee?.abilities.seeCases ?? false;
  const cases = useView(caseFilesQuery, { committeeId }, { enabled: seesCases });
  const newcomer = committee?.abilities.planMeeting === true && meetings.data?.length === 0;
  return (
    <>
      {newcomer ? (
        <FirstSteps
          committeeId={committeeId}
          joined={committee.members.some(({ organisationName }) => !own.includes(organisationName))}
          cases={cases.data?.length ?? 0}
        />
      ) : (
        <ViewState query={meetings} lines={3}>
          {(list) => <NextMeeting committeeId={committeeId} meetings={list} followUps={followUps.data ?? []} />}
        </ViewState>
      )}
      <div className={classes.columns}>
        <div>
          {home.data ? <AgreementsAwaited committeeId={committeeId} awaited={home.data.agreementsAwaited} /> : null}
          <ViewState query={followUps}>
            {(list) => (
              <>
                <QuestionsWaiting committeeId={committeeId} followUps={list} />
                <OwedFollowUps committeeId={committeeId} followUps={list} />
                <LateFollowUps committeeId={committeeId} followUps={list} />
              </>
            )}
          </ViewState>
          <ViewState query={home}>{(view) => <Changes committeeId={committeeId} home={view} />}</ViewState>
        </div>
        <div>
          {home.data ? <WaitingDecisions decisions={home.data.decisionsWaiting} today={home.data.today} /> : null}
          {seesCases ? (
            <ViewState query={cases}>
              {(list) => (
                <>
                  <AgreementsToConfirm committeeId={committeeId} cases={list} />
                  <CasesFollowed committeeId={committeeId} cases={list} />
                </>
              )}
            </ViewState>
          ) : null}
          {meetings.data ? <LastMinutes meetings={meetings.data} /> : null}
        </div>
      </div>
    </>
  );
}
