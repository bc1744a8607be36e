import { Button, Radio } from '@mantine/core';
import { useEffect, useId, useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useDraft, type DraftOf } from '../../platform/drafts/use-draft';
import { NOTHING_DECLINED } from '../../shared/follow-ups/decline-draft';
import { DraftNotice } from '../../ui/draft-notice';
import { LimitedTextarea } from '../../ui/limited-text';
import classes from './command-form.module.css';

const REASONS = ['means', 'mission', 'alreadyDone', 'notWished'] as const;

interface DeclineFormProps {
  /** The name of its draft. */
  draftOf: DraftOf;
  pending: boolean;
  onBack: () => void;
  /** The ready reason and the word, as the committee will read them. */
  onDecline: (reason: string) => void;
}

/** Four ready reasons and a word, in place; the committee needs why, never a blame. */
export function DeclineForm({ draftOf, pending, onBack, onDecline }: DeclineFormProps) {
  const { t } = useTranslation('follow-ups');
  const [declined, write, draft] = useDraft(draftOf, () => NOTHING_DECLINED);
  const { word } = declined;
  const reason = REASONS.find((ready) => ready === declined.reason) ?? null;
  const [empty, setEmpty] = useState(false);
  const question = useRef<HTMLLegendElement>(null);
  const errorId = useId();
  useEffect(() => question.current?.focus(), []);

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const text = [reason ? `${t(`reasons.${reason}`)}.` : '', word.trim()].filter(Boolean).join(' ');
    setEmpty(text === '');
    if (text !== '') onDecline(text);
  };
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <fieldset className={classes.choices} aria-describedby={empty ? errorId : undefined}>
        <legend ref={question} tabIndex={-1}>
          {t('whyDecline')}
        </legend>
        {REASONS.map((choice) => (
          <Radio
            key={choice}
            name="reason"
            value={choice}
            label={t(`reasons.${choice}`)}
            checked={reason === choice}
            onChange={() => write({ word, reason: choice })}
          />
        ))}
      </fieldset>
      <LimitedTextarea
        label={t('word')}
        autosize
        minRows={2}
        maxLength={260}
        value={word}
        onChange={(event) => write({ reason, word: event.currentTarget.value })}
      />
      {empty ? (
        <p id={errorId} role="alert" className={classes.error}>
          {t('chooseReason')}
        </p>
      ) : null}
      <DraftNotice draft={draft} />
      <div className={classes.actions}>
        <Button type="submit" loading={pending}>
          {t('declineThis')}
        </Button>
        <Button variant="subtle" onClick={onBack}>
          {t('back')}
        </Button>
        <span className={classes.note}>{t('seenBy')}</span>
      </div>
    </form>
  );
}
