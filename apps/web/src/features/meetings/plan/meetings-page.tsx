import { Button } from '@mantine/core';
import type { MeetingSummary, MeetingView } from '@passerelle/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useForgetWorkingDrafts } from '../../../shared/agenda/use-forget-working-drafts';
import { meetingsQuery } from '../../../shared/queries/meetings';
import { useCurrentCommittee } from '../../../shared/committees/current-committee';
import { longDateTime } from '../../../platform/dates';
import { paths } from '../../../shared/paths';
import { isNothingThere } from '../../../platform/api';
import { hasDraft } from '../../../platform/drafts/use-draft';
import { useView } from '../../../platform/queries';
import { useDateContext } from '../../../platform/time-zone';
import { EmptyState } from '../../../ui/empty-state';
import { Notice } from '../../../ui/notice';
import { NothingHere } from '../../../ui/nothing-here';
import { PageHeader } from '../../../ui/page-header';
import { Section } from '../../../ui/section';
import { ViewState } from '../../../ui/view-state';
import { MeetingRow } from './meeting-row';
import { PlanMeetingForm } from './plan-meeting-form';
import classes from './meetings-list.module.css';

function Rows({ meetings }: { meetings: readonly MeetingSummary[] }) {
  return (
    <ul>
      {meetings.map((meeting) => (
        <MeetingRow key={meeting.id} meeting={meeting} />
      ))}
    </ul>
  );
}

function Lists({ meetings }: { meetings: readonly MeetingSummary[] }) {
  const { t } = useTranslation('meetings-list');
  const ordered = [...meetings].sort((left, right) => left.startsAt.localeCompare(right.startsAt));
  const open = ordered.filter(({ status }) => status === 'open');
  const coming = ordered.filter(({ status }) => status === 'planned');
  const past = ordered.filter(({ status }) => status === 'closed' || status === 'cancelled').reverse();
  return (
    <>
      {open.length > 0 ? (
        <Section title={t('open')}>
          <Rows meetings={open} />
        </Section>
      ) : null}
      <Section title={t('coming')} note={coming.length || null}>
        {coming.length === 0 ? (
          <EmptyState title={t('emptyTitle')}>{t('empty')}</EmptyState>
        ) : (
          <Rows meetings={coming} />
        )}
      </Section>
      {past.length > 0 ? (
        <Section title={t('past')} note={past.length}>
          <Rows meetings={past} />
        </Section>
      ) : null}
    </>
  );
}

function Planned({ meeting }: { meeting: MeetingView }) {
  const { t } = useTranslation('meetings-list');
  const context = useDateContext();
  return (
    <div className={classes.planned}>
      <Notice
        tone="done"
        spoken="status"
        title={t('planned', { date: longDateTime(meeting.startsAt, context) })}
        actions={<Link to={paths.preparation(meeting.id)}>{t('prepareIt')}</Link>}
      />
    </div>
  );
}

export function Component() {
  const { t } = useTranslation('meetings-list');
  const { committeeId = '' } = useParams();
  const { committee } = useCurrentCommittee();
  const meetings = useView(meetingsQuery, { committeeId });
  useForgetWorkingDrafts(meetings.data ?? []);
  const [planning, setPlanning] = useState(() => hasDraft('plan', committeeId));
  const [planned, setPlanned] = useState<MeetingView | null>(null);
  const mayPlan = committee?.abilities.planMeeting ?? false;
  if (isNothingThere(meetings.error)) return <NothingHere />;
  return (
    <>
      <PageHeader
        title={t('title')}
        aside={committee?.name}
        actions={mayPlan && !planning ? <Button onClick={() => setPlanning(true)}>{t('plan')}</Button> : null}
      />
      {planned ? <Planned meeting={planned} /> : null}
      {planning ? (
        <PlanMeetingForm
          committeeId={committeeId}
          onClose={() => setPlanning(false)}
          onPlanned={(meeting) => {
            setPlanned(meeting);
            setPlanning(false);
          }}
        />
      ) : null}
      <ViewState query={meetings}>{(list) => <Lists meetings={list} />}</ViewState>
    </>
  );
}
