import { Popover, UnstyledButton } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import type { ParticipantView } from '@passerelle/contracts';
import { useTranslation } from 'react-i18next';
import { PersonAvatar } from '../../ui/person-avatar';
import classes from './presence.module.css';

const SHOWN = 4;

/** Who is here: a few rounds in the bar, every name, organisation and state one gesture away. */
export function Presence({ participants }: { participants: readonly ParticipantView[] }) {
  const { t } = useTranslation('meeting-room');
  const online = participants.filter((person) => person.online);
  const rest = online.length - SHOWN;
  if (online.length === 0) return null;
  return (
    <Popover position="bottom-end" width={320} shadow="md" withinPortal>
      <Popover.Target>
        <UnstyledButton className={classes.people} aria-label={t('present', { count: online.length })}>
          <span className={classes.faces}>
            {online.slice(0, SHOWN).map((person) => (
              <PersonAvatar key={person.accountId} name={person.name} number={person.number} />
            ))}
            {rest > 0 ? <span className={classes.rest}>{t('andOthers', { count: rest })}</span> : null}
          </span>
          <span className={classes.count} aria-hidden>
            <IconUsers size={20} stroke={1.75} /> {online.length}
          </span>
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown>
        <ul className={classes.list} aria-label={t('present', { count: online.length })}>
          {participants.map((person) => (
            <li key={person.accountId} className={classes.person}>
              <PersonAvatar name={person.name} number={person.online ? person.number : undefined} size="sm" />
              <span>
                <span className={classes.name}>{person.name}</span>
                <span className={classes.from}>{person.organisationName}</span>
              </span>
              <span className={classes.from}>{t(stateOf(person))}</span>
            </li>
          ))}
        </ul>
      </Popover.Dropdown>
    </Popover>
  );
}

function stateOf({ online, unsaved, following }: ParticipantView): 'offline' | 'unsaved' | 'follows' | 'roams' {
  if (!online) return 'offline';
  if (unsaved) return 'unsaved';
  return following ? 'follows' : 'roams';
}
