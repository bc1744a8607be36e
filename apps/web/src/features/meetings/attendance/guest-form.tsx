import { Button, TextInput } from '@mantine/core';
import { TEXT_LIMITS, type Presence } from '@passerelle/domain';
import { useId, useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './attendance.module.css';
import { PresenceChoice } from './presence-choice';
import type { AttendanceCommands } from './use-attendance';

interface GuestFormProps {
  /** Organisations already on the list, proposed while writing. */
  organisations: readonly string[];
  blocked: boolean;
  pending: boolean;
  onAdd: AttendanceCommands['addGuest'];
  onClose: () => void;
}

/** Somebody without an account: a name, an organisation, how they take part. Then the next one. */
export function GuestForm({ organisations, blocked, pending, onAdd, onClose }: GuestFormProps) {
  const { t } = useTranslation('attendance');
  const known = useId();
  const first = useRef<HTMLInputElement>(null);
  const [name, setName] = useState('');
  const [organisationName, setOrganisationName] = useState('');
  const [presence, setPresence] = useState<Presence>('room');
  const add = (event: FormEvent): void => {
    event.preventDefault();
    if (pending) return;
    onAdd({ name, organisationName, presence }, () => {
      setName('');
      setOrganisationName('');
      first.current?.focus();
    });
  };
  return (
    <form className={classes.guest} onSubmit={add} aria-label={t('addGuest')}>
      <TextInput
        ref={first}
        label={t('guestName')}
        autoFocus
        required
        withAsterisk={false}
        autoComplete="off"
        maxLength={TEXT_LIMITS.personName}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <TextInput
        label={t('guestOrganisation')}
        required
        withAsterisk={false}
        autoComplete="off"
        list={known}
        maxLength={TEXT_LIMITS.organisationName}
        value={organisationName}
        onChange={(event) => setOrganisationName(event.currentTarget.value)}
      />
      <datalist id={known}>
        {organisations.map((organisation) => (
          <option key={organisation} value={organisation} />
        ))}
      </datalist>
      <PresenceChoice about={t('guestPresence')} value={presence} disabled={blocked} onChoose={setPresence} />
      <div className={classes.guestActions}>
        <Button type="submit" size="xs" aria-busy={pending} disabled={blocked}>
          {t('addThisGuest')}
        </Button>
        <Button size="xs" variant="subtle" onClick={onClose}>
          {t('guestDone')}
        </Button>
      </div>
    </form>
  );
}
