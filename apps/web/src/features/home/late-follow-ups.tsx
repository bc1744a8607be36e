import { IconAlertCircle } from '@tabler/icons-react';
import type { FollowUpView } from '@passerelle/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { daysFromToday } from '../../platform/dates';
import { paths } from '../../platform/paths';
import { useDateContext } from '../../platform/time-zone';
import { EmptyState } from '../../ui/empty-state';
import { ReasonChip } from '../../ui/reason-chip';
import { Section } from '../../ui/section';
import classes from './home.module.css';

function LateRow({ followUp }: { followUp: FollowUpView }) {
  const { t } = useTranslation('home');
  const context = useDateContext();
  const { caseFileId, reference, organisationName } = followUp;
  const words = t('owedBy', { organisation: organisationName, reference });
  return (
    <li className={classes.row}>
      <ReasonChip tone="late" icon={<IconAlertCircle stroke={1.75} aria-hidden />}>
        {t('daysLate', { count: -daysFromToday(followUp.dueDate, context) })}
      </ReasonChip>
      <div>
        <p className={classes.text}>{followUp.text}</p>
        <p className={classes.meta}>{caseFileId ? <Link to={paths.caseFile(caseFileId)}>{words}</Link> : words}</p>
      </div>
    </li>
  );
}

/** What others owe and have not done in time; what the viewer owes stands apart. */
export function LateFollowUps({ committeeId, followUps }: { committeeId: string; followUps: readonly FollowUpView[] }) {
  const { t } = useTranslation('home');
  const others = followUps.filter(({ abilities }) => !abilities.finish);
  const running = others.filter(({ status }) => status === 'given' || status === 'accepted');
  const late = running
    .filter((followUp) => followUp.late)
    .sort((left, right) => left.dueDate.localeCompare(right.dueDate));
  if (running.length === 0) return null;
  return (
    <Section
      title={t('lateTitle')}
      note={late.length > 0 ? t('lateNote', { late: late.length, running: running.length }) : null}
      link={<Link to={paths.followUps(committeeId)}>{t('allFollowUps')}</Link>}
    >
      {late.length === 0 ? <EmptyState title={t('noLateTitle')}>{t('noLate')}</EmptyState> : null}
      <ul>
        {late.slice(0, 6).map((followUp) => (
          <LateRow key={followUp.id} followUp={followUp} />
        ))}
      </ul>
    </Section>
  );
}
