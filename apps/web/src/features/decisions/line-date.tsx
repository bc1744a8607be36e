import { UnstyledButton } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import type { CalendarDate } from '@passerelle/domain';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { longDate, shortDate } from '../../platform/dates';
import { useDateContext } from '../../platform/time-zone';
import fieldClasses from '../../ui/date-field.module.css';
import classes from './follow-up-lines.module.css';

/** The date of a follow-up, changed in the device's own calendar. */
export function LineDate({ date, onChange }: { date: CalendarDate; onChange: (date: CalendarDate) => void }) {
  const { t } = useTranslation('decisions');
  const context = useDateContext();
  const picker = useRef<HTMLInputElement>(null);
  return (
    <span className={fieldClasses.field}>
      <UnstyledButton
        className={classes.date}
        aria-label={t('changeDueDate', { date: longDate(date, context) })}
        onClick={() => picker.current?.showPicker()}
      >
        {shortDate(date, context)}
        <IconCalendar size={16} stroke={1.75} aria-hidden />
      </UnstyledButton>
      <input
        ref={picker}
        className={fieldClasses.picker}
        type="date"
        tabIndex={-1}
        aria-hidden
        value={date}
        onChange={(event) => event.currentTarget.value !== '' && onChange(event.currentTarget.value)}
      />
    </span>
  );
}
