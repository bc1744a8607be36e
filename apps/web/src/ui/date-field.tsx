import { ActionIcon, TextInput } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import type { CalendarDate } from '@passerelle/domain';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { shortDate } from '../platform/dates';
import { useDateContext } from '../platform/time-zone';
import classes from './date-field.module.css';
import { isPressed } from './pressed';
import { readWrittenDate } from './written-date';

interface DateFieldProps {
  label: string;
  value: CalendarDate;
  /** The present day in the time zone of the page: what "vendredi" is counted from. */
  today: CalendarDate;
  disabled?: boolean;
  /** Takes the focus as it appears. */
  autoFocus?: boolean;
  /** The layout of the label beside its field. */
  className?: string;
  onChange: (date: CalendarDate) => void;
  /** What is typed is not a date, or is one again. */
  onUnread?: (unread: boolean) => void;
}

/** A date that can be typed as one says it ("vendredi", "4/12") or picked in the device's own calendar. */
export function DateField({ label, value, today, disabled, autoFocus, className, onChange, onUnread }: DateFieldProps) {
  const { t } = useTranslation('ui');
  const context = useDateContext();
  const picker = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const [unread, setUnread] = useState(false);
  const tellUnread = (is: boolean): void => {
    setUnread(is);
    onUnread?.(is);
  };
  const read = (): void => {
    if (typed === null) return;
    const { date, rest } = readWrittenDate(typed, today);
    const understood = date !== null && rest === '';
    if (understood) onChange(date);
    tellUnread(!understood && typed.trim() !== '');
    if (understood || typed.trim() === '') setTyped(null);
  };
  return (
    <div className={classes.field}>
      <TextInput
        classNames={{ root: className }}
        label={label}
        value={typed ?? shortDate(value, context)}
        disabled={disabled}
        autoFocus={autoFocus}
        error={unread ? t('dateUnread') : null}
        autoComplete="off"
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={read}
        onKeyDown={(event) => isPressed(event, 'Enter') && read()}
        rightSection={
          <ActionIcon
            variant="subtle"
            color="gray"
            size={28}
            disabled={disabled}
            aria-label={t('openCalendar', { label })}
            onClick={() => picker.current?.showPicker()}
          >
            <IconCalendar size={16} stroke={1.75} aria-hidden />
          </ActionIcon>
        }
      />
      <input
        ref={picker}
        className={classes.picker}
        type="date"
        tabIndex={-1}
        aria-hidden
        value={value}
        onChange={(event) => {
          setTyped(null);
          tellUnread(false);
          if (event.currentTarget.value !== '') onChange(event.currentTarget.value);
        }}
      />
    </div>
  );
}
