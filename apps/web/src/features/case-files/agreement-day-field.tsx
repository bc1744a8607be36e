import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useDateContext } from '../../platform/time-zone';
import classes from './agreement-day-field.module.css';

interface AgreementDayFieldProps {
  /** `YYYY-MM-DD`; empty as long as no day is given: none is presumed. */
  day: string;
  error: string | null;
  onDay: (day: string) => void;
}

/** The day on which the person agreed: the past or the present day. */
export function AgreementDayField({ day, error, onDay }: AgreementDayFieldProps) {
  const { t } = useTranslation('case-files');
  const { today } = useDateContext();
  return (
    <TextInput
      className={classes.day}
      type="date"
      size="sm"
      label={t('agreementDay')}
      max={today}
      value={day}
      error={error}
      onChange={(event) => onDay(event.currentTarget.value)}
    />
  );
}
