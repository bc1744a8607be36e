import { IconAlertCircle, IconArrowBackUp, IconCalendarEvent, IconCircleCheck } from '@tabler/icons-react';
import type { FollowUpView } from '@passerelle/contracts';
import { useTranslation } from 'react-i18next';
import { ReasonChip } from '../../ui/reason-chip';
import { Section } from '../../ui/section';
import { When } from '../../ui/when';
import classes from './case-file.module.css';

function State({ followUp: { late, status } }: { followUp: FollowUpView }) {
  const { t } = useTranslation('case-files');
  const { t: word } = useTranslation('words');
  const Icon =
    status === 'done'
      ? IconCircleCheck
      : status === 'declined'
        ? IconArrowBackUp
        : late
          ? IconAlertCircle
          : IconCalendarEvent;
  const tone = status === 'done' ? 'done' : late ? 'late' : 'plain';
  return (
    <ReasonChip tone={tone} icon={<Icon stroke={1.75} aria-hidden />}>
      {late ? t('late') : word(`followUpStatus.${status}`)}
    </ReasonChip>
  );
}

/** What partners owe, or have done, for this case. */
export function CaseFollowUps({ followUps }: { followUps: readonly FollowUpView[] }) {
  const { t } = useTranslation('case-files');
  return (
    <Section title={t('followUpsTitle')} note={followUps.length || null}>
      {followUps.length === 0 ? <p className={classes.empty}>{t('noFollowUp')}</p> : null}
      <ul>
        {followUps.map((followUp) => (
          <li key={followUp.id} className={classes.row}>
            <div>
              <p className={classes.text}>{followUp.text}</p>
              <p className={classes.meta}>
                {followUp.organisationName}, {t('due')}
                <When at={followUp.dueDate} form="day" />
              </p>
              {followUp.declineReason ? <p className={classes.meta}>« {followUp.declineReason} »</p> : null}
            </div>
            <State followUp={followUp} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
