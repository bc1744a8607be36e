import { Button } from '@mantine/core';
import type { CaseFileSummary } from '@passerelle/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../shared/paths';
import { Notice } from '../../ui/notice';
import classes from './home.module.css';

/** What only the prescriber can do, and without which a case is not discussed. */
export function AgreementsToConfirm({
  committeeId,
  cases,
}: {
  committeeId: string;
  cases: readonly CaseFileSummary[];
}) {
  const { t } = useTranslation('home');
  const count = cases.filter(
    ({ abilities, agreementGivenOn }) => abilities.confirmAgreement && agreementGivenOn === null,
  ).length;
  if (count === 0) return null;
  return (
    <div className={classes.notice}>
      <Notice
        tone="watch"
        title={t('agreementsTitle', { count })}
        actions={
          <Button component={Link} to={paths.cases(committeeId)} variant="default" size="xs">
            {t('agreementsGo')}
          </Button>
        }
      >
        {t('agreementsText')}
      </Notice>
    </div>
  );
}
