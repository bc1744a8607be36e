import { Button, Radio, TextInput } from '@mantine/core';
import { FOLLOW_THROUGH_KINDS, TEXT_LIMITS } from '@passerelle/domain';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useDraft } from '../../platform/drafts/use-draft';
import { DraftNotice } from '../../ui/draft-notice';
import classes from './follow-through.module.css';
import { LimitedTextarea } from '../../ui/limited-text';
import type { FollowThroughReport } from './use-report-follow-through';

interface FollowThroughFormProps {
  decisionId: string;
  today: string;
  pending: boolean;
  onBack: () => void;
  onReport: (answer: FollowThroughReport) => void;
}

/** What became of a decision: its real start, or why there will be none, each with a day. */
export function FollowThroughForm({ decisionId, today, pending, onBack, onReport }: FollowThroughFormProps) {
  const { t } = useTranslation('follow-through');
  const [{ kind, on, reason }, write, draft] = useDraft<FollowThroughReport>(['follow-through', decisionId], () => ({
    kind: 'started',
    on: today,
    reason: '',
  }));
  const [missing, setMissing] = useState(false);
  const question = useRef<HTMLLegendElement>(null);
  useEffect(() => question.current?.focus(), []);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setMissing(on === '');
    if (on !== '') onReport({ kind, on, reason: kind === 'started' ? '' : reason });
  };
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <fieldset className={classes.kinds}>
        <legend ref={question} tabIndex={-1}>
          {t('question')}
        </legend>
        {FOLLOW_THROUGH_KINDS.map((choice) => (
          <Radio
            key={choice}
            name="follow-through"
            value={choice}
            label={t(`kind.${choice}`)}
            checked={kind === choice}
            onChange={() => write({ kind: choice, on, reason })}
          />
        ))}
      </fieldset>
      <TextInput
        className={classes.day}
        type="date"
        label={t(`on.${kind}`)}
        max={today}
        value={on}
        error={missing ? t('dateMissing') : null}
        onChange={(event) => write({ kind, reason, on: event.currentTarget.value })}
      />
      {kind === 'not-started' ? (
        <LimitedTextarea
          label={t('reason')}
          autosize
          minRows={2}
          maxLength={TEXT_LIMITS.declineReason}
          value={reason}
          onChange={(event) => write({ kind, on, reason: event.currentTarget.value })}
        />
      ) : null}
      <DraftNotice draft={draft} />
      <div className={classes.actions}>
        <Button type="submit" size="xs" loading={pending}>
          {t('record')}
        </Button>
        <Button variant="subtle" size="xs" onClick={onBack}>
          {t('back')}
        </Button>
        <span className={classes.note}>{t('seenBy')}</span>
      </div>
    </form>
  );
}
