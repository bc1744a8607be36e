import type { AttendanceLine } from '@passerelle/contracts';
import { useTranslation } from 'react-i18next';
import classes from './attendance.module.css';
import type { Hours } from './send-attendance';
import { TimeField } from './time-field';

interface AttendanceHoursProps {
  line: AttendanceLine;
  disabled: boolean;
  /** The field whose hour was not understood. */
  unread: keyof Hours | null;
  /** The id of the sentence that says so. */
  explanation: string;
  onUnread: (which: keyof Hours | null) => void;
  onCorrect: (hours: Partial<Hours>) => void;
}

/** When somebody came and left, corrected in place. Without a departure they are still there. */
export function AttendanceHours({ line, disabled, unread, explanation, onUnread, onCorrect }: AttendanceHoursProps) {
  const { t } = useTranslation('attendance');
  const field = (which: keyof Hours) => (
    <TimeField
      label={t(which, { name: line.name })}
      value={line[which]}
      disabled={disabled}
      describedBy={unread === which ? explanation : undefined}
      onUnread={(is) => onUnread(is ? which : null)}
      // An arrival that is emptied stays as it was: a member who took part has one.
      onChange={(time) => (time === null && which === 'arrivedAt' ? undefined : onCorrect({ [which]: time }))}
    />
  );
  return (
    <span className={classes.hours}>
      {field('arrivedAt')}
      <span aria-hidden>–</span>
      {field('leftAt')}
    </span>
  );
}
