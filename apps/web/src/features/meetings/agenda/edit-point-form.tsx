import { Button } from '@mantine/core';
import { describePointCommand, type OrganisationView } from '@passerelle/contracts';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { itemDraft } from '../../../shared/agenda/item-draft';
import { changesMeeting } from '../../../shared/queries/meetings';
import type { PointItem } from '../../../shared/agenda/agenda-item';
import { Refused } from '../../../platform/api';
import { useCommandId } from '../../../platform/command-id';
import { usePointWords } from '../../../shared/agenda/point-kind';
import { useDraft } from '../../../platform/drafts/use-draft';
import { useCommand } from '../../../platform/queries';
import { useRefusalSentence } from '../../../platform/refusal-sentence';
import { DraftNotice } from '../../../ui/draft-notice';
import { ChangedMeanwhile } from '../../../ui/changed-meanwhile';
import { closesOnEscape } from '../../../ui/closes-on-escape';
import { PointFields } from './point-fields';
import classes from './point-form.module.css';

interface EditPointFormProps {
  meetingId: string;
  agendaItem: PointItem;
  organisations: readonly OrganisationView[];
  onClose: () => void;
}

/** Another title for a point, or another organisation that speaks of it, under its item. */
export function EditPointForm({ meetingId, agendaItem, organisations, onClose }: EditPointFormProps) {
  const { t } = useTranslation('points');
  const sentence = useRefusalSentence();
  const words = usePointWords();
  const { commandId, renew } = useCommandId();
  const command = useCommand(describePointCommand, changesMeeting());
  const now = [agendaItem.title, agendaItem.organisationName].filter(Boolean).join(', ');
  const [draft, write, kept] = useDraft(itemDraft('edit-point', { meetingId, id: agendaItem.itemId }), () => ({
    title: agendaItem.title,
    organisationId: organisations.find(({ name }) => name === agendaItem.organisationName)?.id ?? null,
    begunOn: now,
  }));
  const { title, organisationId } = draft;
  const close = (): void => {
    kept.forget();
    onClose();
  };
  const [empty, setEmpty] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const refused = command.error instanceof Refused && command.error.problem.field === 'title';
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const untitled = title.trim() === '' && agendaItem.point !== 'review';
    setEmpty(untitled);
    if (untitled || command.isPending) return;
    const body = { commandId, expectedVersion: agendaItem.version, title: title.trim(), organisationId };
    command.mutate(
      { params: { itemId: agendaItem.itemId }, body },
      { onSuccess: close, onError: (error) => (error instanceof Refused ? renew() : undefined) },
    );
  };
  return (
    <form
      ref={form}
      className={classes.edit}
      onSubmit={submit}
      onKeyDown={closesOnEscape(onClose)}
      noValidate
      aria-label={t('editTitle', { title: words.titleOf(agendaItem) })}
    >
      <div className={classes.fields}>
        <PointFields
          kind={agendaItem.point}
          {...{ title, organisationId, organisations }}
          titleError={empty ? t('titleMissing') : refused ? sentence(command.error) : null}
          onTitle={(words) => write({ ...draft, title: words })}
          onOrganisation={(id) => write({ ...draft, organisationId: id })}
        />
      </div>
      {draft.begunOn === now || command.isPending ? null : <ChangedMeanwhile now={now} />}
      {command.error && !refused ? (
        <p className={classes.refused} role="alert">
          {sentence(command.error)}
        </p>
      ) : null}
      <DraftNotice draft={kept} />
      <div className={classes.actions}>
        <Button type="submit" size="xs" aria-busy={command.isPending}>
          {t('save')}
        </Button>
        <Button size="xs" variant="subtle" onClick={close}>
          {t('back')}
        </Button>
      </div>
    </form>
  );
}
