import { Button } from '@mantine/core';
import { IconClock, IconMail } from '@tabler/icons-react';
import { finishFollowUp, type FollowUpView } from '@passerelle/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { noBreakSpaces } from '../../platform/no-break-spaces';
import { thing } from '../../shared/queries/things';
import { useCommandId } from '../../platform/command-id';
import { CaseContact } from '../../shared/case-files/case-contact';
import { useCurrentCommittee } from '../../shared/committees/current-committee';
import { LateChip } from '../../shared/follow-ups/late-chip';
import { paths } from '../../shared/paths';
import { useCommand } from '../../platform/queries';
import { useRefusalSentence } from '../../platform/refusal-sentence';
import { EmptyState } from '../../ui/empty-state';
import { Notice } from '../../ui/notice';
import { ReasonChip } from '../../ui/reason-chip';
import { Section } from '../../ui/section';
import { FormattedDate } from '../../ui/formatted-date';
import classes from './home.module.css';

const SHOWN = 5;
const RUNNING: readonly FollowUpView['status'][] = ['given', 'accepted'];

function Why({ followUp }: { followUp: FollowUpView }) {
  if (followUp.late) return <LateChip workingDays={followUp.workingDaysLate} />;
  const Icon = followUp.status === 'given' ? IconMail : IconClock;
  return (
    <ReasonChip icon={<Icon stroke={1.75} aria-hidden />}>
      <FormattedDate at={followUp.dueDate} form="near" />
    </ReasonChip>
  );
}

function OwedRow({ followUp }: { followUp: FollowUpView }) {
  const { t } = useTranslation('home');
  const sentence = useRefusalSentence();
  const { commandId } = useCommandId();
  const finish = useCommand(finishFollowUp, { changes: [thing('follow-ups', followUp.committeeId)] });
  const params = { followUpId: followUp.id };
  return (
    <li className={classes.row}>
      <Why followUp={followUp} />
      <div>
        <p className={classes.text}>{noBreakSpaces(followUp.text)}</p>
        <p className={classes.meta}>
          {t('oweFor', { reference: followUp.reference })}
          <FormattedDate at={followUp.dueDate} form="day" />
        </p>
        <CaseContact contact={followUp.contact} className={classes.meta} />
        {finish.error ? <Notice tone="late">{sentence(finish.error)}</Notice> : null}
      </div>
      {followUp.status === 'accepted' ? (
        <Button
          variant="default"
          size="xs"
          loading={finish.isPending}
          onClick={() => finish.mutate({ params, body: { commandId, expectedVersion: followUp.version, word: '' } })}
        >
          {t('done')}
        </Button>
      ) : (
        <Button component={Link} to={paths.owed(followUp.committeeId)} variant="default" size="xs">
          {t('answer')}
        </Button>
      )}
    </li>
  );
}

/** What the viewer's own organisation owes, late first; left out when only others owe something. */
export function OwedFollowUps({ committeeId, followUps }: { committeeId: string; followUps: readonly FollowUpView[] }) {
  const { t } = useTranslation('home');
  const { memberships } = useCurrentCommittee();
  const own = memberships.map(({ organisationId }) => organisationId);
  const owed = followUps
    .filter(({ status, organisationId }) => RUNNING.includes(status) && own.includes(organisationId))
    .sort((left, right) => left.dueDate.localeCompare(right.dueDate));
  const othersRunning = followUps.some(
    ({ status, organisationId }) => !own.includes(organisationId) && RUNNING.includes(status),
  );
  if (owed.length === 0 && othersRunning) return null;
  return (
    <Section
      title={t('oweTitle')}
      note={owed.length > 0 ? owed.length : null}
      link={<Link to={paths.owed(committeeId)}>{t('seeAll')}</Link>}
    >
      {owed.length === 0 ? <EmptyState title={t('nothingOwedTitle')}>{t('nothingOwed')}</EmptyState> : null}
      <ul>
        {owed.slice(0, SHOWN).map((followUp) => (
          <OwedRow key={followUp.id} followUp={followUp} />
        ))}
      </ul>
    </Section>
  );
}
