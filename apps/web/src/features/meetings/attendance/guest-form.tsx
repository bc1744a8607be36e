import { Button } from '@mantine/core';
import { TEXT_LIMITS, type Presence } from '@passerelle/domain';
import { useId, useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useDraft } from '../../../platform/drafts/use-draft';
import { DraftNotice } from '../../../ui/draft-notice';
import classes from './attendance.module.css';
import { PresenceChoice } from './presence-choice';
import { LimitedTextInput } from '../../../ui/limited-text';
import type { AttendanceCommands } from './use-attendance';

interface GuestFormProps {
  meetingId: string;
  /** Organisations already on the list, proposed while writing. */
  organisations: readonly string[];
  blocked: boolean;
  pending: boolean;
  onAdd: AttendanceCommands['addGuest'];
  onClose: () => void;
}

const NOBODY = { name: '', organisationName: '' };

/** Somebody without an account: a name, an organisation, how they take part. Then the next one. */
export function GuestForm({ meetingId, organisations, blocked, pending, onAdd, onClose }: GuestFormProps) {
  const { t } = useTranslation(['attendance', 'ui']);
  const known = useId();
  const first = useRef<HTMLInputElement>(null);
  const [guest, write, kept] = useDraft(['guest', meetingId], () => NOBODY);
  const { name, organisationName } = guest;
  const [presence, setPresence] = useState<Presence>('room');
  const close = (): void => {
    kept.forget();
    onClose();
  };
  const add = (event: FormEvent): void => {
    event.preventDefault();
    if (pending) return;
    onAdd({ name, organisationName, presence }, () => {
      kept.forget();
      first.current?.focus();
    });
  };
  return (
    <form className={classes.guest} onSubmit={add} aria-label={t('addGuest')}>
      <LimitedTextInput
        ref={first}
        label={t('guestName')}
        autoFocus
        required
        withAsterisk={false}
        autoComplete="off"
        maxLength={TEXT_LIMITS.personName}
        value={name}
        onChange={(event) => write({ ...guest, name: event.currentTarget.value })}
      />
      <LimitedTextInput
        label={t('guestOrganisation')}
        required
        withAsterisk={false}
        autoComplete="off"
        list={known}
        maxLength={TEXT_LIMITS.organisationName}
        value={organisationName}
        onChange={(event) => write({ ...guest, organisationName: event.currentTarget.value })}
      />
      <datalist id={known}>
        {organisations.map((organisation) => (
          <option key={organisation} value={organisation} />
        ))}
      </datalist>
      <PresenceChoice about={t('guestPresence')} value={presence} disabled={blocked} onChoose={setPresence} />
      <DraftNotice draft={kept} />
      <div className={classes.guestActions}>
        <Button type="submit" size="xs" aria-busy={pending} disabled={blocked}>
          {t('addThisGuest')}
        </Button>
        <Button size="xs" variant="subtle" onClick={close}>
          {name === '' && organisationName === '' ? t('guestDone') : t('ui:back')}
        </Button>
      </div>
    </form>
  );
}
