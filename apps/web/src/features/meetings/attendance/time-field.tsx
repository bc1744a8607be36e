import { useRef, useState } from 'react';
import { clockTime } from '../../../platform/dates';
import { useDateContext } from '../../../platform/time-zone';
import { isPressed } from '../../../ui/pressed';
import classes from './attendance.module.css';
import { readWrittenTime } from './written-time';

interface TimeFieldProps {
  label: string;
  /** An instant; null when there is none yet. */
  value: string | null;
  disabled: boolean;
  /** What explains an hour that was not understood. */
  describedBy: string | undefined;
  onChange: (time: string | null) => void;
  onUnread: (unread: boolean) => void;
}

/** An hour, written over in place: "9h32" or "932". Emptied, there is none. */
export function TimeField({ label, value, disabled, describedBy, onChange, onUnread }: TimeFieldProps) {
  const context = useDateContext();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const giveUp = (): void => {
    setTyped(null);
    onUnread(false);
  };
  const read = (): void => {
    if (typed === null) return;
    const time = readWrittenTime(typed);
    const empty = typed.trim() === '';
    if (time === null && !empty) return onUnread(true);
    giveUp();
    if (!empty || value !== null) onChange(time);
  };
  return (
    <input
      ref={field}
      className={classes.time}
      aria-label={label}
      aria-invalid={describedBy !== undefined}
      aria-describedby={describedBy}
      autoComplete="off"
      size={7}
      disabled={disabled}
      value={typed ?? (value === null ? '' : clockTime(value, context))}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={read}
      onKeyDown={(event) => {
        if (isPressed(event, 'Enter')) read();
        if (isPressed(event, 'Escape')) giveUp();
      }}
    />
  );
}
