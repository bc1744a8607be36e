import { Button } from '@mantine/core';
import type { CaseFileView } from '@passerelle/contracts';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { calendarDay, dayOfMonth, type DateContext } from '../../../platform/dates';
import { useDateContext } from '../../../platform/time-zone';
import { ConfirmAgreement } from './confirm-agreement';
import { WithdrawAgreement } from './withdraw-agreement';
import classes from './case-facts.module.css';

type Words = ReturnType<typeof useTranslation<'case-file'>>['t'];

/** The day it was given, and by whom it was noted; when that was another day, that day too. */
function givenWords(agreement: NonNullable<CaseFileView['agreement']>, context: DateContext, t: Words): string {
  const { givenOn, recordedAt, byName: person } = agreement;
  const date = dayOfMonth(givenOn, context);
  if (calendarDay(recordedAt, context) === givenOn) return t('agreementGiven', { date, person });
  return t('agreementNoted', { date, noted: dayOfMonth(recordedAt, context), person });
}

/** Dated, by whom, for what; and when it was withdrawn, that first. */
function AgreementWords({ caseFile: { agreement, prescriberName } }: { caseFile: CaseFileView }) {
  const { t } = useTranslation('case-file');
  const context = useDateContext();
  if (!agreement) return <span className={classes.watch}>{t('agreementAsk', { organisation: prescriberName })}</span>;
  const given = givenWords(agreement, context, t);
  if (agreement.withdrawnAt) {
    const date = dayOfMonth(agreement.withdrawnAt, context);
    const { withdrawnByName: person } = agreement;
    return (
      <>
        <span className={classes.late}>
          {person ? t('withdrawnBy', { date, person }) : t('agreementWithdrawn', { date })}
        </span>
        <p className={classes.note}>{given}</p>
      </>
    );
  }
  return (
    <>
      <span>{given}</span>
      <p className={classes.note}>{agreement.purposes.map((purpose) => t(`scope.${purpose}`)).join(', ')}</p>
    </>
  );
}

/** The agreement of the person, and what can be done about it: one form at a time, in place. */
export function AgreementFact({ caseFile }: { caseFile: CaseFileView }) {
  const { t } = useTranslation('case-file');
  const [form, setForm] = useState<'confirm' | 'withdraw' | null>(null);
  const words = useRef<HTMLDivElement>(null);
  const { agreement, abilities } = caseFile;
  const close = (): void => {
    setForm(null);
    requestAnimationFrame(() => words.current?.focus());
  };
  const inForce = agreement !== null && agreement.withdrawnAt === null;
  return (
    <div ref={words} tabIndex={-1}>
      <AgreementWords caseFile={caseFile} />
      {form === 'confirm' ? <ConfirmAgreement caseFile={caseFile} onClose={close} /> : null}
      {form === 'withdraw' ? <WithdrawAgreement caseFile={caseFile} onClose={close} /> : null}
      {form === null ? (
        <div>
          {abilities.confirmAgreement ? (
            <Button size="compact-sm" variant="subtle" className={classes.inPlace} onClick={() => setForm('confirm')}>
              {inForce ? t('widenAgreement') : t('confirmAgreement')}
            </Button>
          ) : null}
          {abilities.withdrawAgreement ? (
            <Button size="compact-sm" variant="subtle" className={classes.inPlace} onClick={() => setForm('withdraw')}>
              {t('withdrawAgreement')}
            </Button>
          ) : null}
        </div>
      ) : null}
    </div>
  );
}
