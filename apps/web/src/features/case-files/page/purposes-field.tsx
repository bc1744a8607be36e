import { Checkbox } from '@mantine/core';
import { AGREEMENT_PURPOSES, type AgreementPurpose } from '@passerelle/domain';
import { useTranslation } from 'react-i18next';
import classes from './edit-form.module.css';

interface PurposesFieldProps {
  purposes: readonly AgreementPurpose[];
  onPurposes: (purposes: AgreementPurpose[]) => void;
}

/** What the person agrees to, one sentence each. */
export function PurposesField({ purposes, onPurposes }: PurposesFieldProps) {
  const { t } = useTranslation('case-file');
  return (
    <div className={classes.purposes} role="group" aria-label={t('confirmTitle')}>
      {AGREEMENT_PURPOSES.map((purpose) => (
        <Checkbox
          key={purpose}
          label={t(`purpose.${purpose}`)}
          checked={purposes.includes(purpose)}
          onChange={(event) => {
            const on = event.currentTarget.checked;
            onPurposes(AGREEMENT_PURPOSES.filter((one) => (one === purpose ? on : purposes.includes(one))));
          }}
        />
      ))}
    </div>
  );
}
