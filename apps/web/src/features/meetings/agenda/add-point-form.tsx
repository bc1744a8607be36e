import { Button, NumberInput, Radio } from '@mantine/core';
import '@mantine/core/styles/NumberInput.layer.css';
import type { MeetingView } from '@passerelle/contracts';
import { ITEM_MINUTES } from '@passerelle/domain';
import { useId, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Refused } from '../../../platform/api';
import { usePointWords } from '../../../shared/agenda/point-kind';
import { useRefusalSentence } from '../../../platform/refusal-sentence';
import { useDraft } from '../../../platform/drafts/use-draft';
import { DraftNotice } from '../../../ui/draft-notice';
import { closesOnEscape } from '../../../ui/closes-on-escape';
import { newPoint, offeredKinds, withKind, type PointDraft } from './point-draft';
import { PointFields } from './point-fields';
import classes from './point-form.module.css';
import { useAddPoint } from './use-add-point';

interface AddPointFormProps {
  meeting: MeetingView;
  onAdded: (view: MeetingView) => void;
  onClose: () => void;
}

/** A general point in three fields at most: its kind, then its words and its minutes, already filled as usual. */
export function AddPointForm({ meeting, onAdded, onClose }: AddPointFormProps) {
  const { t } = useTranslation('points');
  const sentence = useRefusalSentence();
  const words = usePointWords();
  const usualTitle = (kind: PointDraft['kind']): string => words.kindOf({ point: kind });
  const kinds = offeredKinds(meeting.agenda);
  const [draft, setDraft, kept] = useDraft(['point', meeting.id], () => newPoint('seats', usualTitle));
  const { add, wrong, error, pending } = useAddPoint(meeting.id, (view) => {
    kept.forget();
    onAdded(view);
  });
  const close = (): void => {
    kept.forget();
    onClose();
  };
  const headingId = useId();
  const refused = error instanceof Refused ? error.problem.field : undefined;
  const said = (field: 'title' | 'minutes', words: string): string | null => {
    if (wrong.includes(field)) return words;
    return refused === field ? sentence(error) : null;
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    add(draft);
  };
  return (
    <form
      className={classes.form}
      onSubmit={submit}
      onKeyDown={closesOnEscape(onClose)}
      noValidate
      aria-labelledby={headingId}
    >
      <h2 id={headingId} className={classes.heading}>
        {t('add')}
      </h2>
      <fieldset className={classes.kinds}>
        <legend>{t('kind')}</legend>
        {kinds.map((kind) => (
          <Radio
            key={kind}
            name="kind"
            value={kind}
            label={usualTitle(kind)}
            autoFocus={kind === draft.kind}
            checked={kind === draft.kind}
            onChange={() => setDraft(withKind(draft, kind, usualTitle))}
          />
        ))}
      </fieldset>
      <div className={classes.fields}>
        <PointFields
          {...draft}
          organisations={meeting.organisations}
          titleError={said('title', t('titleMissing'))}
          onTitle={(title) => setDraft({ ...draft, title })}
          onOrganisation={(organisationId) => setDraft({ ...draft, organisationId })}
        />
        <NumberInput
          className={classes.minutes}
          label={t('minutes')}
          min={ITEM_MINUTES.min}
          max={ITEM_MINUTES.max}
          allowDecimal={false}
          value={draft.minutes ?? ''}
          error={said('minutes', t('wrongMinutes'))}
          onChange={(value) => setDraft({ ...draft, minutes: typeof value === 'number' ? value : null })}
        />
      </div>
      {error && refused !== 'title' && refused !== 'minutes' ? (
        <p className={classes.refused} role="alert">
          {sentence(error)}
        </p>
      ) : null}
      <DraftNotice draft={kept} />
      <div className={classes.actions}>
        <Button type="submit" size="xs" aria-busy={pending}>
          {draft.minutes === null ? t('addThis') : t('submit', { count: draft.minutes })}
        </Button>
        <Button size="xs" variant="subtle" onClick={close}>
          {t('back')}
        </Button>
      </div>
    </form>
  );
}
