import { Button, Radio } from '@mantine/core';
import type { FollowUpView } from '@passerelle/contracts';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './command-form.module.css';

interface HandFormProps {
  followUp: FollowUpView;
  pending: boolean;
  onBack: () => void;
  /** Null: the whole organisation. */
  onHand: (accountId: string | null) => void;
}

const EVERYBODY = 'everybody';

/** To whom of the same organisation it passes, or back to all of them. */
export function AssignForm({ followUp, pending, onBack, onHand }: HandFormProps) {
  const { t } = useTranslation('follow-ups');
  const choices = followUp.handTo.map(({ accountId, name }) => ({ value: accountId, label: name }));
  if (followUp.assigneeName !== null) choices.push({ value: EVERYBODY, label: t('everybody') });
  const [chosen, setChosen] = useState(choices[0]?.value ?? null);
  const question = useRef<HTMLLegendElement>(null);
  useEffect(() => question.current?.focus(), []);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (chosen !== null) onHand(chosen === EVERYBODY ? null : chosen);
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <fieldset className={classes.choices}>
        <legend ref={question} tabIndex={-1}>
          {t('handTo')}
        </legend>
        {choices.length === 0 ? <p>{t('nobodyElse')}</p> : null}
        {choices.map(({ value, label }) => (
          <Radio
            key={value}
            name="hand"
            value={value}
            label={label}
            checked={chosen === value}
            onChange={() => setChosen(value)}
          />
        ))}
      </fieldset>
      <div className={classes.actions}>
        {choices.length > 0 ? (
          <Button type="submit" loading={pending}>
            {t('handThis')}
          </Button>
        ) : null}
        <Button variant="subtle" onClick={onBack}>
          {t('back')}
        </Button>
      </div>
    </form>
  );
}
