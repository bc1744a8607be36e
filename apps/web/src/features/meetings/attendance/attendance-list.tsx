import { Button } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import type { AttendanceLine } from '@passerelle/contracts';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { byOrganisation, lineKey } from './attendance-lines';
import { AttendanceRow } from './attendance-row';
import classes from './attendance.module.css';
import { hasDraft } from '../../../platform/drafts/use-draft';
import { GuestForm } from './guest-form';
import { MarkConnected, MarkOrganisation } from './mark-many';
import type { ListCommands } from './use-attendance';

interface AttendanceListProps {
  meetingId: string;
  lines: readonly AttendanceLine[];
  /** Null for a member who only reads the list. */
  commands: ListCommands | null;
  blocked: boolean;
  pending: boolean;
  onRemoved: () => void;
}

/** The list by organisation, with the commands for many above and the guests below. */
export function AttendanceList({ meetingId, lines, commands, blocked, pending, onRemoved }: AttendanceListProps) {
  const { t } = useTranslation('attendance');
  const [adding, setAdding] = useState(() => hasDraft('guest', meetingId));
  const opener = useRef<HTMLButtonElement>(null);
  const groups = byOrganisation(lines);
  return (
    <>
      {commands ? <MarkConnected lines={lines} blocked={blocked} onMark={commands.markMany} /> : null}
      {groups.map(({ name, lines: group }) => (
        <section key={name} className={classes.organisation} aria-label={name}>
          <h3>{name}</h3>
          {commands ? (
            <MarkOrganisation name={name} lines={group} blocked={blocked} onMark={commands.markMany} />
          ) : null}
          <ul>
            {group.map((line) => (
              <AttendanceRow
                key={lineKey(line)}
                line={line}
                commands={commands}
                blocked={blocked}
                onRemoved={onRemoved}
              />
            ))}
          </ul>
        </section>
      ))}
      {commands && adding ? (
        <GuestForm
          meetingId={meetingId}
          organisations={groups.map(({ name }) => name)}
          blocked={blocked}
          pending={pending}
          onAdd={commands.addGuest}
          onClose={() => {
            setAdding(false);
            requestAnimationFrame(() => opener.current?.focus());
          }}
        />
      ) : null}
      {commands && !adding ? (
        <Button
          ref={opener}
          className={classes.addGuest}
          size="xs"
          variant="default"
          leftSection={<IconUserPlus size={16} stroke={1.75} aria-hidden />}
          onClick={() => setAdding(true)}
        >
          {t('addGuest')}
        </Button>
      ) : null}
    </>
  );
}
