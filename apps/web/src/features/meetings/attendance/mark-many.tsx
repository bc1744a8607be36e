import { Button, UnstyledButton } from '@mantine/core';
import type { AttendanceLine } from '@passerelle/contracts';
import { PRESENCES, type Presence } from '@passerelle/domain';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChangingText } from '../../../ui/changing-text';
import { accountsOf, connectedToMark } from './attendance-lines';
import classes from './attendance.module.css';
import type { AttendanceCommands } from './use-attendance';

interface MarkConnectedProps {
  lines: readonly AttendanceLine[];
  blocked: boolean;
  onMark: AttendanceCommands['markMany'];
}

/** Everybody whose page is open, in one command; the other choice is one click away. */
export function MarkConnected({ lines, blocked, onMark }: MarkConnectedProps) {
  const { t } = useTranslation('attendance');
  const [last, setLast] = useState<{ accountIds: string[]; presence: 'room' | 'remote' } | null>(null);
  const waiting = connectedToMark(lines);
  const rather = useRef<HTMLButtonElement>(null);
  // The button that was pressed goes with those it marked: the focus goes to the one that says otherwise.
  useEffect(() => rather.current?.focus(), [last]);
  const mark = (accountIds: string[], presence: 'room' | 'remote'): void => {
    onMark(accountIds, presence);
    setLast({ accountIds, presence });
  };
  const other = last?.presence === 'room' ? 'remote' : 'room';
  return (
    <>
      {waiting.length > 0 ? (
        <div className={classes.many} role="group" aria-label={t('connected', { count: waiting.length })}>
          <span>{t('connected', { count: waiting.length })}</span>
          {(['room', 'remote'] as const).map((presence) => (
            <Button
              key={presence}
              size="xs"
              variant="default"
              disabled={blocked}
              onClick={() => mark(waiting, presence)}
            >
              {t(`presenceWord.${presence}`)}
            </Button>
          ))}
        </div>
      ) : null}
      <p className={classes.done} role="status">
        {last ? <ChangingText>{t(`marked.${last.presence}`, { count: last.accountIds.length })}</ChangingText> : null}
        {last ? (
          <UnstyledButton
            ref={rather}
            className={classes.text}
            disabled={blocked}
            onClick={() => mark(last.accountIds, other)}
          >
            {t(`rather.${other}`)}
          </UnstyledButton>
        ) : null}
      </p>
    </>
  );
}

interface MarkOrganisationProps {
  name: string;
  lines: readonly AttendanceLine[];
  blocked: boolean;
  onMark: (accountIds: string[], presence: Presence) => void;
}

/** All the members of one organisation in one command; nothing where there is one member only. */
export function MarkOrganisation({ name, lines, blocked, onMark }: MarkOrganisationProps) {
  const { t } = useTranslation('attendance');
  const accountIds = accountsOf(lines);
  if (accountIds.length < 2) return null;
  return (
    <p className={classes.whole} role="group" aria-label={t('wholeOrganisationOf', { name })}>
      {t('wholeOrganisation')}
      {PRESENCES.map((presence) => (
        <UnstyledButton
          key={presence}
          className={classes.text}
          disabled={blocked}
          onClick={() => onMark(accountIds, presence)}
        >
          {t(`wholePresence.${presence}`)}
        </UnstyledButton>
      ))}
    </p>
  );
}
