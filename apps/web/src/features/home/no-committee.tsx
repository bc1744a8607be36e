import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMe } from '../../shared/account/me';
import { paths } from '../../shared/paths';
import { EmptyState } from '../../ui/empty-state';

/** Nothing to show yet: an administrator creates the first committee, anybody else waits for an invitation. */
export function NoCommittee() {
  const { t } = useTranslation('home');
  const { administrator } = useMe();
  if (!administrator) return <EmptyState title={t('seatlessTitle')}>{t('seatless')}</EmptyState>;
  const create = (
    <Button component={Link} to={paths.administration}>
      {t('createFirst')}
    </Button>
  );
  return (
    <EmptyState title={t('emptyInstanceTitle')} action={create}>
      {t('emptyInstance')}
    </EmptyState>
  );
}
