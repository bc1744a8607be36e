import { Button } from '@mantine/core';
import { IconAlertCircle, IconClock, IconMail } from '@tabler/icons-react';
import { finishFollowUp, listFollowUps, type FollowUpView } from '@passerelle/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCommandId } from '../../platform/command-id';
import { daysFromToday } from '../../platform/dates';
import { paths } from '../../platform/paths';
import { useCommand } from '../../platform/queries';
import { useRefusalSentence } from '../../platform/refusal-sentence';
import { useDateContext } from '../../platform/time-zone';
import { EmptyState } from '../../ui/empty-state';
import { Notice } from '../../ui/notice';
import { ReasonChip } from '../../ui/reason-chip';
import { Section } from '../../ui/section';
import { When } from '../../ui/when';
import classes from './home.module.css';

const SHOWN = 5;
const RUNNING: readonly FollowUpView['status'][] = ['given', 'accepted'];

function Why({ followUp }: { followUp: FollowUpView }) {
  const { t } = useTranslation('home');
  const context = useDateContext();
  const Icon = followUp.late ? IconAlertCircle : followUp.status === 'given' ? IconMail : IconClock;
  return (
    <ReasonChip tone={followUp.late ? 'late' : 'plain'} icon={<Icon stroke={1.75} aria-hidden />}>
      {followUp.late ? (
        t('lateBy', { count: -daysFromToday(followUp.dueDate, context) })
      ) : (
        <When at={followUp.dueDate} form="near" />
      )}
    </ReasonChip>
  );
}

function OwedRow({ followUp }: { followUp: FollowUpView }) {
  const { t } = useTranslation('home');
  const sentence = useRefusalSentence();
  const { commandId } = useCommandId();
  const finish = useCommand(finishFollowUp, [listFollowUps]);
  const params = { followUpId: followUp.id };
  return (
    <li className={classes.row}>
      <Why followUp={followUp} />
      <div>
        <p className={classes.text}>{followUp.text}</p>
        <p className={classes.meta}>
          {t('oweFor', { reference: followUp.reference })}
          <When at={followUp.dueDate} form="day" />
        </p>
        {finish.error ? <Notice tone="late">{sentence(finish.error)}</Notice> : null}
      </div>
      {followUp.status === 'accepted' ? (
        <Button
          variant="default"
          size="xs"
          loading={finish.isPending}
          onClick={() => finish.mutate({ params, body: { commandId, expectedVersion: followUp.version } })}
        >
          {t('done')}
        </Button>
      ) : (
        <Button component={Link} to={paths.followUps(followUp.committeeId)} variant="default" size="xs">
          {t('answer')}
        </Button>
      )}
    </li>
  );
}

/** What the viewer's own organisation owes, late first; left out when only others owe something. */
export function OwedFollowUps({ committeeId, followUps }: { committeeId: string; followUps: readonly FollowUpView[] }) {
  const { t } = useTranslation('home');
  const owed = followUps
    .filter(({ abilities }) => abilities.finish)
    .sort((left, right) => left.dueDate.localeCompare(right.dueDate));
  const othersRunning = followUps.some(({ status, abilities }) => !abilities.finish && RUNNING.includes(status));
  if (owed.length === 0 && othersRunning) return null;
  return (
    <Section
      title={t('oweTitle')}
      note={owed.length > 0 ? owed.length : null}
      link={<Link to={paths.followUps(committeeId)}>{t('seeAll')}</Link>}
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
