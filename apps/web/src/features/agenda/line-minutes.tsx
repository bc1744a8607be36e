import { ActionIcon } from '@mantine/core';
import { IconMinus, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useRefusalSentence } from '../../platform/refusal-sentence';
import classes from './line-minutes.module.css';
import type { AgendaLine } from './agenda-order';
import { useLineMinutes } from './use-line-minutes';

interface LineMinutesProps {
  line: Extract<AgendaLine, { kind: 'case' }>;
  editable: boolean;
}

/** The minutes of a line, and a gesture each way. */
export function LineMinutes({ line, editable }: LineMinutesProps) {
  const { t } = useTranslation('agenda');
  const sentence = useRefusalSentence();
  const { minutes, add, error } = useLineMinutes(line);
  const words = (
    <span className={classes.words}>
      <strong>{minutes}</strong> {t('min')}
    </span>
  );
  if (!editable) return <span className={classes.fixed}>{words}</span>;
  return (
    <span className={classes.minutes} data-minutes={line.itemId}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={24}
        data-by="-1"
        aria-label={t('lessFor', { reference: line.reference })}
        onClick={() => add(-1)}
      >
        <IconMinus size={16} stroke={1.75} />
      </ActionIcon>
      {words}
      <ActionIcon
        variant="subtle"
        color="gray"
        size={24}
        data-by="1"
        aria-label={t('moreMinutesFor', { reference: line.reference })}
        onClick={() => add(1)}
      >
        <IconPlus size={16} stroke={1.75} />
      </ActionIcon>
      {error ? (
        <span className={classes.refused} role="alert">
          {sentence(error)}
        </span>
      ) : null}
    </span>
  );
}
