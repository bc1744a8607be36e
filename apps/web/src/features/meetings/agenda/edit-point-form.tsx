import { Button } from '@mantine/core';
import { describePointCommand, showMeeting, type OrganisationView } from '@passerelle/contracts';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Refused } from '../../../platform/api';
import { useCommandId } from '../../../platform/command-id';
import { usePointWords } from '../../../shared/agenda/point-kind';
import { useCommand } from '../../../platform/queries';
import { useRefusalSentence } from '../../../platform/refusal-sentence';
import type { PointLine } from './agenda-order';
import { closesOnEscape } from './closes-on-escape';
import { PointFields } from './point-fields';
import classes from './point-form.module.css';

interface EditPointFormProps {
  line: PointLine;
  organisations: readonly OrganisationView[];
  onClose: () => void;
}

/** Another title for a point, or another organisation that speaks of it, under its line. */
export function EditPointForm({ line, organisations, onClose }: EditPointFormProps) {
  const { t } = useTranslation('points');
  const sentence = useRefusalSentence();
  const words = usePointWords();
  const { commandId, renew } = useCommandId();
  const command = useCommand(describePointCommand, [showMeeting]);
  const [title, setTitle] = useState(line.title);
  const [organisationId, setOrganisationId] = useState(
    () => organisations.find(({ name }) => name === line.organisationName)?.id ?? null,
  );
  const [empty, setEmpty] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const refused = command.error instanceof Refused && command.error.problem.field === 'title';
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const untitled = title.trim() === '' && line.point !== 'review';
    setEmpty(untitled);
    if (untitled || command.isPending) return;
    const body = { commandId, expectedVersion: line.version, title: title.trim(), organisationId };
    command.mutate(
      { params: { itemId: line.itemId }, body },
      { onSuccess: onClose, onError: (error) => (error instanceof Refused ? renew() : undefined) },
    );
  };
  return (
    <form
      ref={form}
      className={classes.edit}
      onSubmit={submit}
      onKeyDown={closesOnEscape(onClose)}
      noValidate
      aria-label={t('editTitle', { title: words.titleOf(line) })}
    >
      <div className={classes.fields}>
        <PointFields
          kind={line.point}
          {...{ title, organisationId, organisations }}
          titleError={empty ? t('titleMissing') : refused ? sentence(command.error) : null}
          onTitle={setTitle}
          onOrganisation={setOrganisationId}
        />
      </div>
      {command.error && !refused ? (
        <p className={classes.refused} role="alert">
          {sentence(command.error)}
        </p>
      ) : null}
      <div className={classes.gestures}>
        <Button type="submit" size="xs" aria-busy={command.isPending}>
          {t('save')}
        </Button>
        <Button size="xs" variant="subtle" onClick={onClose}>
          {t('back')}
        </Button>
      </div>
    </form>
  );
}
