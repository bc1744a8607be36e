import { UnstyledButton } from '@mantine/core';
import type { AttendanceLine } from '@passerelle/contracts';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './attendance.module.css';
import type { ListCommands } from './use-attendance';

interface AdmissionButtonsProps {
  line: AttendanceLine;
  commands: ListCommands;
  blocked: boolean;
}

/** Lets one member into the room, sends them out, or keeps out one who waits. */
export function AdmissionButtons({ line, commands, blocked }: AdmissionButtonsProps) {
  const { t } = useTranslation('attendance');
  const place = useRef<HTMLSpanElement>(null);
  const { accountId, name, admission, abilities } = line;
  if (accountId === null || (!abilities.admit && !abilities.sendOut)) return null;
  const out = admission === 'waiting' ? 'keepOut' : 'sendOut';
  const run = (command: ListCommands['admit']) => (): void => {
    // The button that was pressed gives way to its contrary.
    place.current?.focus();
    command([accountId]);
  };
  return (
    <span ref={place} className={classes.admission} tabIndex={-1} role="group" aria-label={t('roomOf', { name })}>
      {abilities.admit ? (
        <UnstyledButton
          className={classes.text}
          disabled={blocked}
          aria-label={t('admitOne', { name })}
          onClick={run(commands.admit)}
        >
          {t('admit')}
        </UnstyledButton>
      ) : null}
      {abilities.sendOut ? (
        <UnstyledButton
          className={classes.text}
          disabled={blocked}
          aria-label={t(`${out}One`, { name })}
          onClick={run(commands.sendOut)}
        >
          {t(out)}
        </UnstyledButton>
      ) : null}
    </span>
  );
}
