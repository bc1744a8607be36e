import { lazy } from 'react';
import { useTranslation } from 'react-i18next';
import { seesFiguresOnly, useCurrentCommittee } from '../../shared/committees/current-committee';
import { useMe } from '../../shared/account/me';
import { PageHeader } from '../../ui/page-header';
import { FormattedDate } from '../../ui/formatted-date';
import { MemberHome } from './member-home';
import { NoCommittee } from './no-committee';

const CommitteesTable = lazy(async () => ({ default: (await import('./committees-table')).CommitteesTable }));

/** A member who sees cases gets the day's work; a coordinator or an administrator gets figures, never a case. */
export function Component() {
  const { t } = useTranslation('home');
  const me = useMe();
  const current = useCurrentCommittee();
  const { committeeId } = current;
  return (
    <>
      <PageHeader
        title={t('hello', { firstName: me.name.split(' ')[0] })}
        documentTitle={t('page')}
        aside={<FormattedDate at={new Date().toISOString()} form="long" />}
      />
      {committeeId === null && !me.administrator ? (
        <NoCommittee />
      ) : committeeId === null || seesFiguresOnly(current) ? (
        <CommitteesTable />
      ) : (
        <MemberHome committeeId={committeeId} />
      )}
    </>
  );
}
