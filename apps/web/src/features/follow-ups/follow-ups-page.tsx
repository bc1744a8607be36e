import { listFollowUps, type FollowUpView } from '@passerelle/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useCurrentCommittee } from '../../platform/current-committee';
import { useView } from '../../platform/queries';
import { EmptyState } from '../../ui/empty-state';
import { Notice } from '../../ui/notice';
import { PageHeader } from '../../ui/page-header';
import { Section } from '../../ui/section';
import { ViewState } from '../../ui/view-state';
import { FollowUpRow } from './follow-up-row';
import { followUpSections, isOwed } from './follow-up-sections';
import classes from './follow-ups.module.css';

type Answered = 'accepted' | 'done' | 'declined';

interface ListProps {
  followUps: readonly FollowUpView[];
  owed: boolean;
  onAnswered: (answer: Answered) => void;
}

function Sections({ followUps, owed, onAnswered }: ListProps) {
  const { t } = useTranslation('follow-ups');
  return followUpSections(followUps).map((section) => (
    <Section
      key={section.key}
      title={section.key === 'toAnswer' && !owed ? t('waiting') : t(section.key)}
      note={section.followUps.length}
    >
      <ul>
        {section.followUps.map((followUp) => (
          <FollowUpRow key={followUp.id} followUp={followUp} owed={owed} onAnswered={onAnswered} />
        ))}
      </ul>
    </Section>
  ));
}

function Lists({ followUps }: { followUps: readonly FollowUpView[] }) {
  const { t } = useTranslation('follow-ups');
  const { seats } = useCurrentCommittee();
  const [answered, setAnswered] = useState<Answered | null>(null);
  const mine = seats.map((seat) => seat.organisationId);
  const owed = followUps.filter((followUp) => isOwed(followUp, mine));
  const others = followUps.filter((followUp) => !isOwed(followUp, mine));
  if (followUps.length === 0) return <EmptyState title={t('emptyTitle')}>{t('empty')}</EmptyState>;
  const both = owed.length > 0 && others.length > 0;
  return (
    <>
      <div role="status" className={classes.answered}>
        {answered ? <Notice tone="done" title={t(`answered.${answered}`)} /> : null}
      </div>
      {both ? <h2 className={classes.divider}>{t('owedTitle')}</h2> : null}
      <Sections followUps={owed} owed onAnswered={setAnswered} />
      {both ? <h2 className={classes.divider}>{t('othersTitle')}</h2> : null}
      <Sections followUps={others} owed={false} onAnswered={setAnswered} />
    </>
  );
}

/** What the viewer's organisation owes, then what others owe on the cases that the viewer sees. */
export function Component() {
  const { t } = useTranslation('follow-ups');
  const { committeeId = '' } = useParams();
  const { seats } = useCurrentCommittee();
  const followUps = useView(listFollowUps, { committeeId });
  const organisations = [...new Set(seats.map((seat) => seat.organisationName))].join(', ');
  return (
    <div className={classes.page}>
      <PageHeader title={t('title')} aside={organisations} />
      <ViewState query={followUps}>{(list) => <Lists followUps={list} />}</ViewState>
    </div>
  );
}
