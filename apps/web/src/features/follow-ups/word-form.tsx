import { Button } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useDraft, type DraftOf } from '../../platform/drafts/use-draft';
import { DraftNotice } from '../../ui/draft-notice';
import { LimitedTextarea } from '../../ui/limited-text';
import { isPressed } from '../../ui/pressed';
import classes from './command-form.module.css';

interface WordFormProps {
  /** The name of its draft. */
  draftOf: DraftOf;
  label: string;
  submit: string;
  limit: number;
  /** Nothing needs to be said. */
  optional?: boolean;
  /** What will happen with it. */
  note?: string;
  pending: boolean;
  onBack: () => void;
  onSend: (word: string) => void;
}

/** One word to say. Enter sends it: a line break needs Shift. */
export function WordForm({
  draftOf,
  label,
  submit,
  limit,
  optional = false,
  note,
  pending,
  onBack,
  onSend,
}: WordFormProps) {
  const { t } = useTranslation('follow-ups');
  const [word, setWord, draft] = useDraft(draftOf, () => '');
  const [missing, setMissing] = useState(false);
  const send = (event: FormEvent): void => {
    event.preventDefault();
    const empty = word.trim() === '';
    setMissing(empty && !optional);
    if (!pending && (!empty || optional)) onSend(word.trim());
  };
  return (
    <form className={classes.form} onSubmit={send} noValidate>
      <LimitedTextarea
        autoFocus
        autosize
        minRows={2}
        label={label}
        maxLength={limit}
        value={word}
        error={missing ? t('wordMissing') : null}
        onChange={(event) => setWord(event.currentTarget.value)}
        onKeyDown={(event) => isPressed(event, 'Enter') && !event.shiftKey && send(event)}
      />
      <DraftNotice draft={draft} />
      <div className={classes.actions}>
        <Button type="submit" loading={pending}>
          {submit}
        </Button>
        <Button variant="subtle" onClick={onBack}>
          {t('back')}
        </Button>
        {note ? <span className={classes.note}>{note}</span> : null}
      </div>
    </form>
  );
}
