import { Button } from '@mantine/core';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { closesOnEscape } from '../../ui/closes-on-escape';
import { Notice } from '../../ui/notice';
import { dayOfMonth } from '../../platform/dates';
import { forgetDraft, hasDraft } from '../../platform/drafts/use-draft';
import { useRefusalSentence } from '../../platform/refusal-sentence';
import { useDateContext } from '../../platform/time-zone';
import classes from './follow-through.module.css';
import { useReportFollowThrough, type FollowThroughReport } from './use-report-follow-through';

const FollowThroughForm = lazy(async () => ({ default: (await import('./follow-through-form')).FollowThroughForm }));

interface ReportFollowThroughProps {
  decisionId: string;
  /** The case, so that the same buttons of two decisions differ for a screen reader. */
  reference: string;
  /** When it was to begin; null when the view does not say. */
  plannedDate: string | null;
  /** The committee's own day. */
  today: string;
  /** It was reported before, by any member, and is shown beside: what is offered is to correct it. */
  known?: boolean;
  /** False once it was reported, by any member: what the viewer began here stays all the same. */
  may?: boolean;
  /** An answer leaves: it may take the line away, which the caller may keep in its place. */
  onSending?: () => void;
}

/**
 * What became of a decision: one command when its day has come, a short form for anything else. Offered only to a
 * member who may report. What was reported can be corrected as long as the part stays on the screen.
 */
export function ReportFollowThrough(props: ReportFollowThroughProps) {
  const { decisionId, reference, plannedDate, today, known = false, may = true, onSending } = props;
  const { t } = useTranslation('follow-through');
  const context = useDateContext();
  const sentence = useRefusalSentence();
  const [open, setOpen] = useState(() => may && hasDraft('follow-through', decisionId));
  const [reported, setReported] = useState<FollowThroughReport | null>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const {
    report: post,
    pending,
    error,
  } = useReportFollowThrough(decisionId, (answer) => {
    forgetDraft(['follow-through', decisionId]);
    setOpen(false);
    setReported(answer);
  });
  const report = (answer: FollowThroughReport): void => {
    onSending?.();
    post(answer);
  };
  const close = (): void => {
    setOpen(false);
    requestAnimationFrame(() => opener.current?.focus());
  };
  const back = (): void => {
    forgetDraft(['follow-through', decisionId]);
    close();
  };
  const refused = error ? (
    <Notice tone="late" spoken="alert">
      {sentence(error)}
    </Notice>
  ) : null;
  if (open) {
    return (
      <div onKeyDown={closesOnEscape(close)}>
        <Suspense>
          <FollowThroughForm decisionId={decisionId} today={today} pending={pending} onBack={back} onReport={report} />
        </Suspense>
        {refused}
      </div>
    );
  }
  const words = reported ? t(`reported.${reported.kind}`, { reference, date: dayOfMonth(reported.on, context) }) : null;
  if (words) return <Reported words={words} onCorrect={() => setOpen(true)} />;
  if (!may && !pending) return null;
  const due = plannedDate !== null && plannedDate <= today ? plannedDate : null;
  // Before its day a decision is not asked about: what is already known of it can be said.
  const early = plannedDate !== null && plannedDate > today;
  const offer = due ? 'otherAnswer' : early ? 'reportEarly' : known ? 'correct' : 'report';
  const date = due ? dayOfMonth(due, context) : '';
  return (
    <>
      <div className={classes.actions}>
        {due ? (
          <Button
            size="xs"
            variant="default"
            loading={pending}
            aria-label={t('startedOnFor', { reference, date })}
            onClick={() => report({ kind: 'started', on: due, reason: '' })}
          >
            {t('startedOn', { date })}
          </Button>
        ) : null}
        <Button
          ref={opener}
          size="xs"
          variant={offer === 'report' ? 'default' : 'subtle'}
          aria-label={t(`${offer}For`, { reference })}
          onClick={() => setOpen(true)}
        >
          {t(offer)}
        </Button>
      </div>
      {refused}
    </>
  );
}

/** The confirmation takes the focus of the button that it replaces. */
function Reported({ words, onCorrect }: { words: string; onCorrect: () => void }) {
  const { t } = useTranslation('follow-through');
  const said = useRef<HTMLParagraphElement>(null);
  useEffect(() => said.current?.focus(), []);
  return (
    <div className={classes.actions}>
      <p ref={said} tabIndex={-1} className={classes.note}>
        {words}
      </p>
      <Button size="xs" variant="subtle" onClick={onCorrect}>
        {t('correct')}
      </Button>
    </div>
  );
}
