import type { CaseFileView } from '@passerelle/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { NextStep } from '../next-step';
import { AgreementFact } from './agreement-fact';
import classes from './case-facts.module.css';
import { LastContact } from './last-contact';
import { NameProvider } from './name-provider';
import { NameReferent } from './name-referent';

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={classes.fact}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** What comes next, who carries the path, what the person agreed to: the same six facts above every part. */
export function CaseFacts({ caseFile }: { caseFile: CaseFileView }) {
  const { t } = useTranslation('case-file');
  return (
    <dl className={classes.facts}>
      <Fact label={t('nextStep')}>
        <NextStep step={caseFile.nextStep} ended={caseFile.status === 'exited'} />
      </Fact>
      <Fact label={t('referent')}>
        <NameReferent caseFile={caseFile} />
      </Fact>
      <Fact label={t('agreement')}>
        <AgreementFact caseFile={caseFile} />
      </Fact>
      <Fact label={t('prescriber')}>{caseFile.prescriberName}</Fact>
      <Fact label={t('provider')}>
        <NameProvider caseFile={caseFile} />
      </Fact>
      <Fact label={t('lastContact')}>
        <LastContact caseFile={caseFile} />
      </Fact>
    </dl>
  );
}
