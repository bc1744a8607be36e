import { Button } from '@mantine/core';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../ui/notice';
import { dayOfMonth } from '../../platform/dates';
import { useRefusalSentence } from '../../platform/refusal-sentence';
import { useDateContext } from '../../platform/time-zone';
import classes from './decision-reality.module.css';
import { useTellReality, type RealityAnswer } from './use-tell-reality';

const RealityForm = lazy(async () => ({ default: (await import('./reality-form')).RealityForm }));

interface TellRealityProps {
  decisionId: string;
  /** The case, so that the same buttons of two decisions can be told apart by ear. */
  reference: string;
  /** When it was to begin; null when the view does not say. */
  plannedDate: string | null;
  /** The committee's own day. */
  today: string;
  /** False once it was told, by the viewer or by somebody else: what the viewer began here stays all the same. */
  may?: boolean;
  /** An answer leaves: it may take the line away, which the caller may keep in its place. */
  onSending?: () => void;
}

/**
 * What became of a decision: one gesture when its day has come, a short form for anything else. Offered only to whoever
 * may tell. What was told can be corrected as long as the part stays on the screen.
 */
export function TellReality(props: TellRealityProps) {
  const { decisionId, reference, plannedDate, today, may = true, onSending } = props;
  const { t } = useTranslation('reality');
  const context = useDateContext();
  const sentence = useRefusalSentence();
  const [open, setOpen] = useState(false);
  const [told, setTold] = useState<RealityAnswer | null>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const {
    tell: post,
    pending,
    error,
  } = useTellReality(decisionId, (answer) => {
    setOpen(false);
    setTold(answer);
  });
  const tell = (answer: RealityAnswer): void => {
    onSending?.();
    post(answer);
  };
  const back = (): void => {
    setOpen(false);
    requestAnimationFrame(() => opener.current?.focus());
  };
  const refused = error ? (
    <Notice tone="late" spoken="alert">
      {sentence(error)}
    </Notice>
  ) : null;
  if (open) {
    return (
      <div onKeyDown={(event) => event.key === 'Escape' && back()}>
        <Suspense>
          <RealityForm today={today} pending={pending} onBack={back} onTell={tell} />
        </Suspense>
        {refused}
      </div>
    );
  }
  const words = told ? t(`told.${told.kind}`, { reference, date: dayOfMonth(told.on, context) }) : null;
  if (words) return <Told words={words} onCorrect={() => setOpen(true)} />;
  if (!may && !pending) return null;
  const due = plannedDate !== null && plannedDate <= today ? plannedDate : null;
  const date = due ? dayOfMonth(due, context) : '';
  return (
    <>
      <div className={classes.gestures}>
        {due ? (
          <Button
            size="xs"
            variant="default"
            loading={pending}
            aria-label={t('startedOnFor', { reference, date })}
            onClick={() => tell({ kind: 'started', on: due, reason: '' })}
          >
            {t('startedOn', { date })}
          </Button>
        ) : null}
        <Button
          ref={opener}
          size="xs"
          variant={due ? 'subtle' : 'default'}
          aria-label={due ? t('otherAnswerFor', { reference }) : t('tellFor', { reference })}
          onClick={() => setOpen(true)}
        >
          {due ? t('otherAnswer') : t('tell')}
        </Button>
      </div>
      {refused}
    </>
  );
}

/** The confirmation takes the focus of the gesture that it replaces. */
function Told({ words, onCorrect }: { words: string; onCorrect: () => void }) {
  const { t } = useTranslation('reality');
  const said = useRef<HTMLParagraphElement>(null);
  useEffect(() => said.current?.focus(), []);
  return (
    <div className={classes.gestures}>
      <p ref={said} tabIndex={-1} className={classes.note}>
        {words}
      </p>
      <Button size="xs" variant="subtle" onClick={onCorrect}>
        {t('correct')}
      </Button>
    </div>
  );
}
