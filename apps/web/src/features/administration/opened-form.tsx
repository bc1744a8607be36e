import { Button } from '@mantine/core';
import { useEffect, useId, useRef, type FormEvent, type ReactNode } from 'react';
import type { Draft } from '../../platform/drafts/use-draft';
import { closesOnEscape } from '../../ui/closes-on-escape';
import { DraftNotice } from '../../ui/draft-notice';
import classes from './opened-form.module.css';

interface OpenedFormProps {
  title: ReactNode;
  /** The verb of its one primary button. */
  submit: string;
  pending?: boolean;
  disabled?: boolean;
  cancel: string;
  /** What becomes of what is written in it; given up with the form. */
  draft?: Draft;
  /** Beside the buttons: who will know, what it means. */
  note?: ReactNode;
  onSubmit: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** A form opened where its button was: the focus goes to its title, Escape closes it, errors are beside the fields. */
export function OpenedForm(props: OpenedFormProps) {
  const { title, submit, pending = false, disabled = false, cancel, note, draft, onSubmit, onClose, children } = props;
  const onCancel = (): void => {
    draft?.forget();
    onClose();
  };
  const heading = useRef<HTMLHeadingElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const titleId = useId();
  useEffect(() => heading.current?.focus(), []);
  const onForm = (event: FormEvent): void => {
    event.preventDefault();
    if (disabled) return;
    onSubmit();
    // Once the fields to correct are marked, the first of them gets the focus.
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  };
  return (
    <form
      ref={form}
      className={classes.form}
      onSubmit={onForm}
      onKeyDown={closesOnEscape(onClose)}
      noValidate
      aria-labelledby={titleId}
    >
      <h2 id={titleId} ref={heading} tabIndex={-1} className={classes.title}>
        {title}
      </h2>
      {children}
      {draft ? <DraftNotice draft={draft} /> : null}
      <div className={classes.actions}>
        <Button type="submit" loading={pending} disabled={disabled}>
          {submit}
        </Button>
        <Button variant="subtle" onClick={onCancel}>
          {cancel}
        </Button>
        {note ? <span className={classes.note}>{note}</span> : null}
      </div>
    </form>
  );
}
