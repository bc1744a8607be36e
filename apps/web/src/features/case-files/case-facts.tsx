import type { CaseFileView } from '@passerelle/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useBarrierLabel } from '../../platform/barrier-label';
import { dayOfMonth } from '../../platform/dates';
import { useDateContext } from '../../platform/time-zone';
import { NameProvider } from './name-provider';
import classes from './case-facts.module.css';

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={classes.fact}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function AgreementFact({ caseFile: { agreementAt, agreementBy, prescriberName } }: { caseFile: CaseFileView }) {
  const { t } = useTranslation('case-files');
  const context = useDateContext();
  if (!agreementAt) return <span className={classes.watch}>{t('agreementAsk', { organisation: prescriberName })}</span>;
  const date = dayOfMonth(agreementAt, context);
  return agreementBy ? t('agreementDetail', { date, person: agreementBy }) : t('agreementOn', { date });
}

/** Who prescribes, who trains, what the person agreed to, what stands in the way. */
export function CaseFacts({ caseFile }: { caseFile: CaseFileView }) {
  const { t } = useTranslation('case-files');
  const barrierLabel = useBarrierLabel();
  const { prescriberName, barriers } = caseFile;
  return (
    <dl className={classes.facts}>
      <Fact label={t('prescriber')}>{prescriberName}</Fact>
      <Fact label={t('provider')}>
        <NameProvider caseFile={caseFile} />
      </Fact>
      <Fact label={t('agreement')}>
        <AgreementFact caseFile={caseFile} />
      </Fact>
      <Fact label={t('barriers')}>
        {barriers.length === 0 ? t('noBarrier') : barriers.map((code) => barrierLabel(code)).join(', ')}
      </Fact>
    </dl>
  );
}
