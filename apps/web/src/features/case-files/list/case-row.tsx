import { Checkbox } from '@mantine/core';
import { IconBan, IconCircleCheck, IconHelpCircle, IconPlayerPause } from '@tabler/icons-react';
import type { CaseFileSummary } from '@passerelle/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { noBreakSpaces } from '../../../platform/no-break-spaces';
import { paths } from '../../../shared/paths';
import { ChangingText } from '../../../ui/changing-text';
import { ReasonChip } from '../../../ui/reason-chip';
import { FormattedDate } from '../../../ui/formatted-date';
import { NextStep } from '../next-step';
import classes from './case-row.module.css';

interface CaseRowProps {
  caseFile: CaseFileSummary;
  /** The table has a column of boxes: a row without one keeps its alignment. */
  choosing: boolean;
  chosen: boolean;
  onChoose: ((chosen: boolean) => void) | null;
}

function Agreement({ caseFile }: { caseFile: CaseFileSummary }) {
  const { t } = useTranslation('case-files');
  if (caseFile.agreementGivenOn) {
    return (
      <ReasonChip tone="done" icon={<IconCircleCheck stroke={1.75} aria-hidden />}>
        <ChangingText>{t('agreementGiven')}</ChangingText>
        <FormattedDate at={caseFile.agreementGivenOn} form="day" />
      </ReasonChip>
    );
  }
  if (caseFile.agreementWithdrawnAt) {
    return (
      <ReasonChip tone="late" icon={<IconBan stroke={1.75} aria-hidden />}>
        <ChangingText>{t('agreementWithdrawn')}</ChangingText>
        <FormattedDate at={caseFile.agreementWithdrawnAt} form="day" />
      </ReasonChip>
    );
  }
  return (
    <ReasonChip tone="watch" icon={<IconHelpCircle stroke={1.75} aria-hidden />}>
      {caseFile.abilities.confirmAgreement
        ? t('agreementMissing')
        : t('agreementAsk', { organisation: caseFile.prescriberName })}
    </ReasonChip>
  );
}

/** The status of a case: its moment, and its status when it is not simply open. */
function Standing({ caseFile: { moment, status } }: { caseFile: CaseFileSummary }) {
  const { t: word } = useTranslation('words');
  if (status === 'open') return <span>{word(`moment.${moment}`)}</span>;
  return (
    <ReasonChip tone="watch" icon={<IconPlayerPause stroke={1.75} aria-hidden />}>
      {word(`caseStatus.${status}`)}
    </ReasonChip>
  );
}

export function CaseRow({ caseFile, choosing, chosen, onChoose }: CaseRowProps) {
  const { t } = useTranslation('case-files');
  const { id, reference, label, territory, commune, reason, prescriberName, providerName, nextStep, status } = caseFile;
  return (
    <tr className={classes.row} data-chosen={chosen}>
      {choosing ? (
        <td className={classes.box}>
          {onChoose ? (
            <label className={classes.choice}>
              <Checkbox
                aria-label={t('choose', { reference })}
                checked={chosen}
                onChange={(event) => onChoose(event.currentTarget.checked)}
              />
            </label>
          ) : null}
        </td>
      ) : null}
      <th scope="row">
        <Link to={paths.caseFile(id)} className={classes.title}>
          {label ? `${reference}, ${label}` : reference}
        </Link>
        <p className={classes.meta}>{noBreakSpaces(reason)}</p>
      </th>
      <td className={classes.standing}>
        <Standing caseFile={caseFile} />
        <p className={classes.meta}>{commune ?? territory}</p>
      </td>
      <td className={classes.meta}>{[prescriberName, providerName].filter(Boolean).join(', ')}</td>
      <td>
        <NextStep step={nextStep} ended={status === 'exited'} />
      </td>
      <td>
        <Agreement caseFile={caseFile} />
      </td>
    </tr>
  );
}
