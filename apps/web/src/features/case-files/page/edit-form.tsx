import { Button } from '@mantine/core';
import type { CaseFileView } from '@passerelle/contracts';
import { useEffect, useRef, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Refused } from '../../../platform/api';
import { useRefusalSentence } from '../../../platform/refusal-sentence';
import type { Draft } from '../../../platform/drafts/use-draft';
import { closesOnEscape } from '../../../ui/closes-on-escape';
import { DraftNotice } from '../../../ui/draft-notice';
import { Notice } from '../../../ui/notice';
import classes from './edit-form.module.css';
import type { CaseEdit } from './use-case-edit';

interface EditFormProps {
  /** What is being changed. */
  name: string;
  edit: CaseEdit;
  /** What becomes of what is written in it; given up with the form. */
  draft?: Draft;
  submit: string;
  disabled?: boolean;
  /** Fields that show their own refusal. */
  fields?: readonly string[];
  /** What is saved now, after somebody else changed it meanwhile. */
  theirs?: (caseFile: CaseFileView) => ReactNode;
  onSubmit: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** The sentence of a refusal that speaks of one field of the form. */
export function useFieldRefusal(error: Error | null): (field: string) => string | null {
  const sentence = useRefusalSentence();
  return (field) => (error instanceof Refused && error.problem.field === field ? sentence(error) : null);
}

/** A small form in place: focus in its first field, Escape closes it, a refusal or a conflict keeps what was typed. */
export function EditForm({ name, edit, submit, disabled, fields = [], theirs, ...form }: EditFormProps) {
  const { t } = useTranslation('case-file');
  const sentence = useRefusalSentence();
  const element = useRef<HTMLFormElement>(null);
  useEffect(() => element.current?.querySelector<HTMLElement>('input, select, textarea')?.focus(), []);
  const { error } = edit;
  const beside = error instanceof Refused && fields.includes(error.problem.field ?? '');
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (!disabled) form.onSubmit();
  };
  const cancel = (): void => {
    form.draft?.forget();
    form.onClose();
  };
  return (
    <form
      ref={element}
      className={classes.form}
      aria-label={name}
      onSubmit={send}
      onKeyDown={closesOnEscape(form.onClose)}
      noValidate
    >
      {form.children}
      {edit.theirs ? (
        <Notice tone="watch" spoken="alert" title={t('conflict')}>
          {theirs ? (
            <>
              {t('theirs')}
              <div className={classes.theirs}>{theirs(edit.theirs)}</div>
            </>
          ) : null}
        </Notice>
      ) : null}
      {error && !beside ? (
        <Notice tone="late" spoken="alert">
          {sentence(error)}
        </Notice>
      ) : null}
      {form.draft ? <DraftNotice draft={form.draft} /> : null}
      <div className={classes.actions}>
        <Button type="submit" size="xs" loading={edit.busy} disabled={disabled}>
          {submit}
        </Button>
        <Button size="xs" variant="subtle" onClick={cancel}>
          {t('back')}
        </Button>
      </div>
    </form>
  );
}
