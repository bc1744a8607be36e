import { Button } from '@mantine/core';
import type { AwaitedAgreementView } from '@passerelle/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../shared/paths';
import { Notice } from '../../ui/notice';
import classes from './home.module.css';

interface AgreementsAwaitedProps {
  committeeId: string;
  awaited: readonly AwaitedAgreementView[];
}

/** Invitations prepared by an administrator, which leave once a facilitator agrees. */
export function AgreementsAwaited({ committeeId, awaited }: AgreementsAwaitedProps) {
  const { t } = useTranslation(['home', 'words']);
  if (awaited.length === 0) return null;
  return (
    <div className={classes.notice}>
      <Notice
        tone="watch"
        title={t('awaitedTitle', { count: awaited.length })}
        actions={
          <Button component={Link} to={paths.committee(committeeId)} variant="default" size="xs">
            {t('awaitedGo')}
          </Button>
        }
      >
        {awaited.map(({ invitationId, role, organisationName, byName }) => (
          <p key={invitationId}>
            {[t(`words:role.${role}`), organisationName, ...(byName ? [t('awaitedBy', { person: byName })] : [])].join(
              ', ',
            )}
          </p>
        ))}
      </Notice>
    </div>
  );
}
