import { IconArrowBackUp, IconCalendarEvent, IconCircleCheck, IconCircleX, IconMail } from '@tabler/icons-react';
import type { FollowUpView } from '@passerelle/contracts';
import { useTranslation } from 'react-i18next';
import { LateChip } from '../../shared/follow-ups/late-chip';
import { ReasonChip } from '../../ui/reason-chip';
import { FormattedDate } from '../../ui/formatted-date';
import classes from './follow-ups.module.css';

const ENDS = { done: IconCircleCheck, declined: IconArrowBackUp, cancelled: IconCircleX };

/** The status of a follow-up: late, its date, or how it ended; and that it waits for an answer. */
export function FollowUpState({ followUp }: { followUp: FollowUpView }) {
  const { t } = useTranslation(['follow-ups', 'words']);
  const { status, late, workingDaysLate, dueDate } = followUp;
  if (status !== 'given' && status !== 'accepted') {
    const Icon = ENDS[status];
    return (
      <ReasonChip tone={status === 'done' ? 'done' : 'plain'} icon={<Icon stroke={1.75} aria-hidden />}>
        {t(`words:followUpStatus.${status}`)}
      </ReasonChip>
    );
  }
  return (
    <div className={classes.state}>
      {late ? (
        <LateChip workingDays={workingDaysLate} />
      ) : (
        <ReasonChip icon={<IconCalendarEvent stroke={1.75} aria-hidden />}>
          <FormattedDate at={dueDate} />
        </ReasonChip>
      )}
      {status === 'given' ? (
        <ReasonChip tone="watch" icon={<IconMail stroke={1.75} aria-hidden />}>
          {t('toAnswer')}
        </ReasonChip>
      ) : null}
    </div>
  );
}
