import { IconAlertCircle, IconCalendarEvent, IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import type { FOLLOW_THROUGH_KINDS } from '@passerelle/domain';
import { useTranslation } from 'react-i18next';
import { ChangingText } from '../../ui/changing-text';
import { ReasonChip } from '../../ui/reason-chip';
import { FormattedDate } from '../../ui/formatted-date';
import classes from './follow-through.module.css';

export interface FollowThrough {
  kind: (typeof FOLLOW_THROUGH_KINDS)[number];
  on: string;
  reason?: string | null;
}

interface FollowThroughStateProps {
  /** Null while it is waited for. */
  followThrough: FollowThrough | null;
  plannedDate: string | null;
  late: boolean;
}

/** From the decision to its real start: expected, begun, or known not to begin. Always in words. */
export function FollowThroughState({ followThrough, plannedDate, late }: FollowThroughStateProps) {
  const { t } = useTranslation('follow-through');
  if (followThrough === null) {
    if (plannedDate === null) return null;
    const Icon = late ? IconAlertCircle : IconCalendarEvent;
    return (
      <ReasonChip tone={late ? 'late' : 'plain'} icon={<Icon stroke={1.75} aria-hidden />}>
        <ChangingText>{t('expected')}</ChangingText>
        <FormattedDate at={plannedDate} form="day" />
      </ReasonChip>
    );
  }
  const started = followThrough.kind === 'started';
  const Icon = started ? IconCircleCheck : IconCircleX;
  return (
    <ReasonChip tone={started ? 'done' : 'plain'} icon={<Icon stroke={1.75} aria-hidden />}>
      <ChangingText>{started ? t('started') : t('notStarted')}</ChangingText>
      <FormattedDate at={followThrough.on} form="day" />
      {followThrough.reason ? <ChangingText>{t('because', { reason: followThrough.reason })}</ChangingText> : null}
    </ReasonChip>
  );
}

/** The thread from a decision, which is there, to its start, which is not yet. What it says is also written below. */
export function FollowThroughLine({ late }: { late: boolean }) {
  return (
    <svg className={classes.thread} data-late={late || undefined} viewBox="0 0 160 14" aria-hidden>
      <circle cx="6" cy="7" r="5.5" />
      <path d="M13 7h135" />
      <circle cx="153" cy="7" r="5" />
    </svg>
  );
}
