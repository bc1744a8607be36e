import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { AttendanceLine } from '@passerelle/contracts';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { clockTime } from '../../../platform/dates';
import { useDateContext } from '../../../platform/time-zone';
import { AttendanceHours } from './attendance-hours';
import classes from './attendance.module.css';
import { PresenceChoice } from './presence-choice';
import type { Hours } from './send-attendance';
import { AdmissionButtons } from './admission-buttons';
import type { ListCommands } from './use-attendance';

interface AttendanceRowProps {
  line: AttendanceLine;
  /** Null for a member who only reads the list. */
  commands: ListCommands | null;
  blocked: boolean;
  onRemoved: () => void;
}

/** One person: how they take part, since when, and whether it is written or only seen. */
export function AttendanceRow({ line, commands, blocked, onRemoved }: AttendanceRowProps) {
  const { t } = useTranslation('attendance');
  const { name, presence } = line;
  return (
    <li className={classes.row}>
      <p className={classes.who}>{name}</p>
      {commands ? <AdmissionButtons line={line} commands={commands} blocked={blocked} /> : null}
      {commands ? (
        <PresenceChoice
          about={t('presenceOf', { name })}
          value={presence}
          disabled={blocked}
          onChoose={(chosen) => commands.markOne(line, chosen)}
        />
      ) : (
        <ReadPresence line={line} />
      )}
      <Details line={line} commands={commands} blocked={blocked} onRemoved={onRemoved} />
    </li>
  );
}

/** Under the name: what is known of the person, and the hours. Nothing when there is nothing to say. */
function Details({ line, commands, blocked, onRemoved }: AttendanceRowProps) {
  const { t } = useTranslation('attendance');
  const explanation = useId();
  const [unread, setUnread] = useState<keyof Hours | null>(null);
  const { name, presence, entryId } = line;
  const tookPart = presence === 'room' || presence === 'remote';
  const states = [
    line.accountId === null ? t('guest') : null,
    line.online ? t('online') : null,
    line.admission === null || line.admission === 'admitted' || (line.admission === 'waiting' && !line.online)
      ? null
      : t(`admission.${line.admission}`),
    line.seenOnly ? t('seenOnly') : null,
  ].filter((state) => state !== null);
  const correctable = commands && entryId !== null ? commands : null;
  if (states.length === 0 && !correctable) return null;
  return (
    <>
      <div className={classes.more}>
        <span className={classes.state}>{states.join(', ')}</span>
        {correctable ? (
          <span className={classes.correct}>
            {tookPart ? (
              <AttendanceHours
                line={line}
                disabled={blocked}
                unread={unread}
                explanation={explanation}
                onUnread={setUnread}
                onCorrect={(hours) => correctable.correctHours(line, hours)}
              />
            ) : null}
            {line.seenOnly ? null : (
              <ActionIcon
                variant="subtle"
                color="gray"
                size={28}
                disabled={blocked}
                aria-label={t('remove', { name })}
                onClick={() => {
                  correctable.remove(line);
                  onRemoved();
                }}
              >
                <IconX size={16} stroke={1.75} aria-hidden />
              </ActionIcon>
            )}
          </span>
        ) : null}
      </div>
      {unread ? (
        <span id={explanation} className={classes.unread} role="alert">
          {t('timeUnread')}
        </span>
      ) : null}
    </>
  );
}

function ReadPresence({ line }: { line: AttendanceLine }) {
  const { t } = useTranslation('attendance');
  const context = useDateContext();
  const { presence, arrivedAt, leftAt } = line;
  const hours = [arrivedAt, leftAt].flatMap((at) => (at === null ? [] : [clockTime(at, context)])).join(' – ');
  const words = presence === null ? t('unknown') : t(`presenceWord.${presence}`);
  return <p className={classes.read}>{[words, hours].filter(Boolean).join(', ')}</p>;
}
