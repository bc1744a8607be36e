import { ActionIcon } from '@mantine/core';
import { IconMinus, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ReadableItem } from '../../../shared/agenda/agenda-item';
import { useRefusalSentence } from '../../../platform/refusal-sentence';
import { ChangingText } from '../../../ui/changing-text';
import classes from './agenda-item-minutes.module.css';
import { useAgendaItemMinutes } from './use-agenda-item-minutes';

interface AgendaItemMinutesProps {
  agendaItem: ReadableItem;
  /** The reference of the case, or the title of the point. */
  name: string;
  editable: boolean;
}

/** The minutes of an item, and a command each way. */
export function AgendaItemMinutes({ agendaItem, name, editable }: AgendaItemMinutesProps) {
  const { t } = useTranslation('agenda');
  const sentence = useRefusalSentence();
  const { minutes, add, error } = useAgendaItemMinutes(agendaItem);
  const words = (
    <span className={classes.words}>
      <strong>
        <ChangingText>{minutes}</ChangingText>
      </strong>{' '}
      {t('min')}
    </span>
  );
  if (!editable) {
    return (
      <span className={classes.fixed} data-fixed>
        {words}
      </span>
    );
  }
  const step = (by: 1 | -1, label: string, Icon: typeof IconPlus) => (
    <ActionIcon variant="subtle" color="gray" size={24} data-by={by} aria-label={label} onClick={() => add(by)}>
      <Icon size={16} stroke={1.75} />
    </ActionIcon>
  );
  return (
    <span className={classes.minutes} data-minutes={agendaItem.itemId}>
      {step(-1, t('lessFor', { reference: name }), IconMinus)}
      {words}
      {step(1, t('moreMinutesFor', { reference: name }), IconPlus)}
      {error ? (
        <span className={classes.refused} role="alert">
          {sentence(error)}
        </span>
      ) : null}
    </span>
  );
}
