import { Button } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import type { AttendanceLine } from '@passerelle/contracts';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { byOrganisation, lineKey } from './attendance-lines';
import { AttendanceRow } from './attendance-row';
import classes from './attendance.module.css';
import { GuestForm } from './guest-form';
import { ConnectedGesture, OrganisationGesture } from './many-gestures';
import type { AttendanceGestures } from './use-attendance';

interface AttendanceListProps {
  lines: readonly AttendanceLine[];
  /** Null for whoever only reads the list. */
  gestures: AttendanceGestures | null;
  blocked: boolean;
  pending: boolean;
  onRemoved: () => void;
}

/** The list by organisation, with the gestures for many above and the guests below. */
export function AttendanceList({ lines, gestures, blocked, pending, onRemoved }: AttendanceListProps) {
  const { t } = useTranslation('attendance');
  const [adding, setAdding] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const groups = byOrganisation(lines);
  return (
    <>
      {gestures ? <ConnectedGesture lines={lines} blocked={blocked} onMark={gestures.markMany} /> : null}
      {groups.map(({ name, lines: group }) => (
        <section key={name} className={classes.organisation} aria-label={name}>
          <h3>{name}</h3>
          {gestures ? (
            <OrganisationGesture name={name} lines={group} blocked={blocked} onMark={gestures.markMany} />
          ) : null}
          <ul>
            {group.map((line) => (
              <AttendanceRow
                key={lineKey(line)}
                line={line}
                gestures={gestures}
                blocked={blocked}
                onRemoved={onRemoved}
              />
            ))}
          </ul>
        </section>
      ))}
      {gestures && adding ? (
        <GuestForm
          organisations={groups.map(({ name }) => name)}
          blocked={blocked}
          pending={pending}
          onAdd={gestures.addGuest}
          onClose={() => {
            setAdding(false);
            requestAnimationFrame(() => opener.current?.focus());
          }}
        />
      ) : null}
      {gestures && !adding ? (
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
