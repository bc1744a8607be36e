import { Button } from '@mantine/core';
import type { GeneralPointView } from '@passerelle/contracts';
import { TEXT_LIMITS } from '@passerelle/domain';
import { useId, useImperativeHandle, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { useRefusalSentence } from '../../../../platform/refusal-sentence';
import { ChangedMeanwhile } from '../../../../ui/changed-meanwhile';
import { DraftNotice } from '../../../../ui/draft-notice';
import { KeyHint } from '../../../../ui/key-hint';
import classes from './point-panel.module.css';
import { LimitedTextarea } from '../../../../ui/limited-text';
import { usePostponePoint } from './use-postpone-point';

interface PostponePointFormProps {
  point: GeneralPointView;
  blocked: boolean;
  onPostponed: () => void;
  onCancel: () => void;
  ref: Ref<{ submit: () => void }>;
}

/** What is missing, instead of the panel. The point keeps its title for the next meeting. */
export function PostponePointForm({ point, blocked, onPostponed, onCancel, ref }: PostponePointFormProps) {
  const { t } = useTranslation('points');
  const sentence = useRefusalSentence();
  const headingId = useId();
  const form = usePostponePoint(point, onPostponed);
  useImperativeHandle(ref, () => ({ submit: form.postpone }));
  return (
    <form
      className={classes.panel}
      aria-labelledby={headingId}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!blocked) form.postpone();
      }}
    >
      <div className={classes.body}>
        <h2 id={headingId}>{t('postponeTitle')}</h2>
        <p className={classes.lead}>{t('postponeLead')}</p>
        <LimitedTextarea
          label={t('missing')}
          placeholder={t('missingExample')}
          autosize
          autoFocus
          minRows={2}
          maxLength={TEXT_LIMITS.missing}
          value={form.missing}
          error={form.error ? sentence(form.error) : null}
          onChange={(event) => form.setMissing(event.currentTarget.value)}
        />
        {form.saidMeanwhile ? <ChangedMeanwhile now={form.saidMeanwhile} /> : null}
      </div>
      <DraftNotice draft={form.kept} />
      <div className={classes.actions}>
        <Button
          variant="default"
          size="md"
          onClick={() => {
            form.kept.forget();
            onCancel();
          }}
        >
          {t('back')}
        </Button>
        <Button
          type="submit"
          size="md"
          className={classes.primary}
          aria-keyshortcuts="Control+Enter"
          aria-busy={form.pending}
          disabled={blocked}
        >
          {t('postpone')} <KeyHint keys="Ctrl+↵" />
        </Button>
      </div>
    </form>
  );
}
