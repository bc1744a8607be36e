import { Combobox, Textarea, useCombobox } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { OrganisationView } from '@passerelle/contracts';
import { TEXT_LIMITS, type CalendarDate } from '@passerelle/domain';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { LimitNotice } from '../../ui/limited-text';
import type { FollowUpDraft } from './decision-draft';
import { proposeOrganisations, withOrganisation, type FollowUpLine } from './follow-up-line';
import { LineDate } from './line-date';
import classes from './follow-up-lines.module.css';

interface FollowUpFieldProps {
  line: string;
  read: FollowUpLine;
  dueDate: CalendarDate;
  /** The line, each time it is refused for want of an organisation: it takes the focus again. */
  toComplete: FollowUpDraft | null;
  organisations: readonly OrganisationView[];
  onWrite: (line: string) => void;
  onDate: (date: CalendarDate) => void;
  /** Keeps the line and opens the next one. */
  onKeep: () => void;
}

/** One follow-up on one line: `@organisation`, words, date. What was understood is shown under it. */
export function FollowUpField(props: FollowUpFieldProps) {
  const { line, read, dueDate, toComplete, organisations, onWrite, onDate, onKeep } = props;
  const { t } = useTranslation('decisions');
  const field = useRef<HTMLTextAreaElement>(null);
  const combobox = useCombobox();
  const proposed = read.search === null ? [] : proposeOrganisations(read.search, organisations);
  const listed = proposed.length > 0;
  const { openDropdown, closeDropdown, selectFirstOption } = combobox;
  useEffect(() => {
    if (!listed) return closeDropdown();
    openDropdown();
    selectFirstOption();
  }, [listed, read.search, openDropdown, closeDropdown, selectFirstOption]);
  useEffect(() => field.current?.focus(), [toComplete]);

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return;
    if (event.key === 'Escape' && combobox.dropdownOpened) event.stopPropagation();
    if (event.key !== 'Enter' || combobox.dropdownOpened) return;
    event.preventDefault();
    onKeep();
  };
  return (
    <div className={classes.open}>
      <Combobox
        store={combobox}
        withinPortal={false}
        onOptionSubmit={(id) => {
          const chosen = organisations.find((organisation) => organisation.id === id);
          if (chosen) onWrite(withOrganisation(line, chosen));
          closeDropdown();
        }}
      >
        <Combobox.Target>
          <Textarea
            ref={field}
            variant="unstyled"
            autosize
            minRows={1}
            maxRows={5}
            aria-label={t('followUpLine')}
            aria-description={t('followUpHelp')}
            placeholder={t('followUpPlaceholder')}
            value={line}
            onChange={(event) => onWrite(event.currentTarget.value.replaceAll('\n', ' '))}
            onKeyDown={onKeyDown}
          />
        </Combobox.Target>
        <Combobox.Dropdown hidden={!listed}>
          <Combobox.Options className={classes.proposed} aria-label={t('organisations')}>
            {proposed.map((organisation) => (
              <Combobox.Option key={organisation.id} value={organisation.id}>
                {organisation.name}
              </Combobox.Option>
            ))}
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
      <LimitNotice maxLength={TEXT_LIMITS.followUp} value={read.text} />
      <p className={classes.understood}>
        {read.organisation ? (
          <span>
            <IconCheck size={16} stroke={2} aria-hidden className={classes.known} /> {t('followUpEnter')}
          </span>
        ) : (
          <span>{t('followUpAt')}</span>
        )}
        <LineDate date={dueDate} onChange={onDate} />
      </p>
    </div>
  );
}
