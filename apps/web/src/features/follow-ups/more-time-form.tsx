import { Button } from '@mantine/core';
import { addDays } from '@passerelle/domain';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { DateField } from '../../ui/date-field';
import classes from './command-form.module.css';

interface MoreTimeFormProps {
  dueDate: string;
  today: string;
  pending: boolean;
  onBack: () => void;
  onGive: (dueDate: string) => void;
}

const A_WEEK = 7;

/** Another date, a week later than the former one or than today when nothing is changed. */
export function MoreTimeForm({ dueDate, today, pending, onBack, onGive }: MoreTimeFormProps) {
  const { t } = useTranslation('follow-ups');
  const [date, setDate] = useState(() => addDays(dueDate > today ? dueDate : today, A_WEEK));
  const [unread, setUnread] = useState(false);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!unread) onGive(date);
  };
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <div className={classes.day}>
        <DateField autoFocus label={t('newDate')} value={date} today={today} onChange={setDate} onUnread={setUnread} />
      </div>
      <div className={classes.actions}>
        <Button type="submit" loading={pending}>
          {t('giveThis')}
        </Button>
        <Button variant="subtle" onClick={onBack}>
          {t('back')}
        </Button>
        <span className={classes.note}>{t('moreTimeNote')}</span>
      </div>
    </form>
  );
}
