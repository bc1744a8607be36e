import { Popover, UnstyledButton } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import type { ParticipantView } from '@passerelle/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChangingText } from '../../../../ui/changing-text';
import { KeyHint } from '../../../../ui/key-hint';
import { PersonAvatar } from '../../../../ui/person-avatar';
import classes from './presence.module.css';

const SHOWN = 4;

interface PresenceProps {
  participants: readonly ParticipantView[];
  onAttendance: () => void;
}

/** Who is here: a few rounds in the bar, every name, organisation and item one click away. */
export function Presence({ participants, onAttendance }: PresenceProps) {
  const { t } = useTranslation('meeting-room');
  const [opened, setOpened] = useState(false);
  const online = participants.filter((person) => person.online && person.admission === 'admitted');
  const rest = online.length - SHOWN;
  if (online.length === 0) return null;
  return (
    <Popover position="bottom-end" width={340} shadow="md" withinPortal opened={opened} onChange={setOpened}>
      <Popover.Target>
        <UnstyledButton
          className={classes.people}
          aria-label={t('present', { count: online.length })}
          onClick={() => setOpened(!opened)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || !opened) return;
            // The list closes by itself only when the focus is in it; and the room would leave the bar.
            event.preventDefault();
            setOpened(false);
          }}
        >
          <span className={classes.faces}>
            {online.slice(0, SHOWN).map((person) => (
              <PersonAvatar key={person.accountId} name={person.name} number={person.number} />
            ))}
            {rest > 0 ? <span className={classes.rest}>{t('andOthers', { count: rest })}</span> : null}
          </span>
          <span className={classes.count} aria-hidden>
            <IconUsers size={20} stroke={1.75} /> <ChangingText>{online.length}</ChangingText>
          </span>
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown>
        <ul className={classes.list} aria-label={t('present', { count: online.length })}>
          {participants.map((person) => (
            <Person key={person.accountId} person={person} />
          ))}
        </ul>
        <UnstyledButton
          className={classes.attendance}
          aria-keyshortcuts="T"
          onClick={() => {
            setOpened(false);
            onAttendance();
          }}
        >
          {t('attendance')} <KeyHint keys="T" />
        </UnstyledButton>
      </Popover.Dropdown>
    </Popover>
  );
}

function Person({ person }: { person: ParticipantView }) {
  const { t } = useTranslation(['meeting-room', 'attendance']);
  const place = !person.online
    ? t('offline')
    : person.admission !== 'admitted'
      ? t(`attendance:admission.${person.admission}`)
      : person.following
        ? t('follows')
        : person.consults === null
          ? t('consultsOther')
          : t('consults', { place: person.consults });
  return (
    <li className={classes.person}>
      <PersonAvatar name={person.name} number={person.online ? person.number : undefined} size="sm" />
      <span>
        <span className={classes.name}>{person.name}</span>
        <span className={classes.from}>{person.organisationName}</span>
      </span>
      <ChangingText className={classes.where}>
        {[place, ...(person.unsaved ? [t('unsaved')] : [])].join(', ')}
      </ChangingText>
    </li>
  );
}
