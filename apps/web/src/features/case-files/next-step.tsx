import type { NextStepView } from '@passerelle/contracts';
import { useTranslation } from 'react-i18next';
import { noBreakSpaces } from '../../platform/no-break-spaces';
import { useDateContext } from '../../platform/time-zone';
import { ChangingText } from '../../ui/changing-text';
import { FormattedDate } from '../../ui/formatted-date';
import classes from './next-step.module.css';

/** What comes next for a case, who carries it and when; said plainly when nothing does. */
export function NextStep({ step, ended }: { step: NextStepView | null; ended: boolean }) {
  const { t } = useTranslation('case-files');
  const { t: word } = useTranslation('words');
  const context = useDateContext();
  if (!step) return <p className={ended ? classes.meta : classes.watch}>{ended ? '' : t('noNextStep')}</p>;
  const late = step.date < context.today;
  return (
    <div>
      <p>{step.outcome ? word(`outcome.${step.outcome}`) : noBreakSpaces(step.text ?? '')}</p>
      <p className={late ? classes.late : classes.meta}>
        <ChangingText>{`${late ? t('stepLate') : ''}${t('nextBy', { organisation: step.carrierName })}`}</ChangingText>
        <FormattedDate at={step.date} form="short" />
      </p>
    </div>
  );
}
