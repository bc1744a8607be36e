import { Checkbox } from '@mantine/core';
import { AGREEMENT_PURPOSES, type AgreementPurpose } from '@passerelle/domain';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './edit-form.module.css';

interface PurposesFieldProps {
  purposes: readonly AgreementPurpose[];
  onPurposes: (purposes: AgreementPurpose[]) => void;
  /** Why it was refused, beside the box that lacks. */
  error: string | null;
}

/** What the person agrees to, one sentence each. No box is ticked but by the prescriber. */
export function PurposesField({ purposes, onPurposes, error }: PurposesFieldProps) {
  const { t } = useTranslation('case-file');
  const errorId = useId();
  return (
    <div className={classes.purposes} role="group" aria-label={t('confirmTitle')}>
      {AGREEMENT_PURPOSES.map((purpose) => (
        <Checkbox
          key={purpose}
          label={t(`purpose.${purpose}`)}
          checked={purposes.includes(purpose)}
          aria-invalid={error !== null && purpose === 'discussion'}
          aria-describedby={error !== null && purpose === 'discussion' ? errorId : undefined}
          onChange={(event) => {
            const on = event.currentTarget.checked;
            onPurposes(AGREEMENT_PURPOSES.filter((one) => (one === purpose ? on : purposes.includes(one))));
          }}
        />
      ))}
      {error ? (
        <p id={errorId} role="alert" className={classes.refused}>
          {error}
        </p>
      ) : null}
    </div>
  );
}
