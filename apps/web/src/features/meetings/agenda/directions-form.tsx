import { Button } from '@mantine/core';
import type { MeetingView } from '@passerelle/contracts';
import { TEXT_LIMITS } from '@passerelle/domain';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useRefusalSentence } from '../../../platform/refusal-sentence';
import { useDraft } from '../../../platform/drafts/use-draft';
import { DraftNotice } from '../../../ui/draft-notice';
import { closesOnEscape } from '../../../ui/closes-on-escape';
import classes from './meeting-directions.module.css';
import { LimitedTextInput } from '../../../ui/limited-text';
import { useGiveDirections } from './use-give-directions';

/** One line of words, in place. What another facilitator writes meanwhile is shown below it; nothing typed is lost. */
export function DirectionsForm({ meeting, onClose }: { meeting: MeetingView; onClose: () => void }) {
  const { t } = useTranslation(['agenda', 'points', 'ui']);
  const sentence = useRefusalSentence();
  const [{ directions, opened }, write, kept] = useDraft(['directions', meeting.id], () => ({
    directions: meeting.directions ?? '',
    opened: meeting.directions,
  }));
  const close = (): void => {
    kept.forget();
    onClose();
  };
  const { give, pending, error } = useGiveDirections(meeting, close);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    give(directions.trim());
  };
  const now = { directions: meeting.directions ?? t('noDirections') };
  return (
    <form className={classes.form} onSubmit={submit} onKeyDown={closesOnEscape(onClose)} noValidate>
      <LimitedTextInput
        autoFocus
        label={t('directionsLabel')}
        description={meeting.directions === opened ? t('directionsHint') : t('directionsNow', now)}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        maxLength={TEXT_LIMITS.directions}
        value={directions}
        error={error ? sentence(error) : null}
        onChange={(event) => write({ opened, directions: event.currentTarget.value })}
      />
      <DraftNotice draft={kept} />
      <div className={classes.actions}>
        <Button type="submit" size="xs" aria-busy={pending}>
          {t('points:save')}
        </Button>
        <Button size="xs" variant="subtle" onClick={close}>
          {t('ui:back')}
        </Button>
      </div>
    </form>
  );
}
