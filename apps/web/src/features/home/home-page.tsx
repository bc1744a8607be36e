import { lazy } from 'react';
import { useTranslation } from 'react-i18next';
import { seesFiguresOnly, useCurrentCommittee } from '../../shared/committees/current-committee';
import { useMe } from '../../shared/account/me';
import { useDateContext } from '../../platform/time-zone';
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
  const { today } = useDateContext();
  return (
    <>
      <PageHeader
        title={t('hello', { firstName: me.name.split(' ')[0] })}
        documentTitle={t('page')}
        aside={<FormattedDate at={today} form="long" />}
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
