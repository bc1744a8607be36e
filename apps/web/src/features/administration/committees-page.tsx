import { Button } from '@mantine/core';
import type { CommitteeSummary } from '@passerelle/contracts';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { committeesQuery } from '../../shared/queries/committees';
import { useMe } from '../../shared/account/me';
import { paths } from '../../shared/paths';
import { hasDraft } from '../../platform/drafts/use-draft';
import { useView } from '../../platform/queries';
import { DataTable } from '../../ui/data-table';
import { EmptyState } from '../../ui/empty-state';
import { NothingHere } from '../../ui/nothing-here';
import { Notice } from '../../ui/notice';
import { ViewState } from '../../ui/view-state';
import { FormattedDate } from '../../ui/formatted-date';
import { AdministrationHeader } from './administration-header';
import { CreateCommitteeForm, type CreatedCommittee } from './create-committee-form';
import classes from './administration.module.css';

function Row({ committee }: { committee: CommitteeSummary }) {
  const { t } = useTranslation(['administration', 'words']);
  return (
    <tr>
      <th scope="row">
        <Link to={paths.committee(committee.id)}>{committee.name}</Link>
      </th>
      <td>{t(`words:committeeKind.${committee.kind}`)}</td>
      <td>{committee.territory}</td>
      <td>{committee.nextMeetingAt ? <FormattedDate at={committee.nextMeetingAt} form="short" /> : t('noMeeting')}</td>
    </tr>
  );
}

function Committees({ list, creating }: { list: readonly CommitteeSummary[]; creating: boolean }) {
  const { t } = useTranslation('administration');
  if (list.length === 0 && creating) return null;
  if (list.length === 0) return <EmptyState title={t('noCommitteeTitle')}>{t('noCommittee')}</EmptyState>;
  const columns = [t('committee'), t('kind'), t('territory'), t('nextMeeting')].map((heading) => ({ heading }));
  return (
    <div className={classes.table}>
      <DataTable name={t('committees')} columns={columns}>
        {list.map((committee) => (
          <Row key={committee.id} committee={committee} />
        ))}
      </DataTable>
    </div>
  );
}

function Created({ created }: { created: CreatedCommittee }) {
  const { t } = useTranslation('administration');
  return (
    <Notice
      tone="done"
      spoken="status"
      title={t('created', { name: created.name })}
      actions={<Link to={paths.committee(created.committeeId)}>{t('toCommittee')}</Link>}
    >
      {t('createdNext', { email: created.email })}
    </Notice>
  );
}

/** For a member who runs the instance; for other members the address leads nowhere. */
export function Component() {
  return useMe().administrator ? <CommitteesPage /> : <NothingHere />;
}

/** The committees of the instance, and a new one. */
function CommitteesPage() {
  const { t } = useTranslation('administration');
  const committees = useView(committeesQuery, {});
  const [creating, setCreating] = useState(() => hasDraft('committee') || hasDraft('committee-leader'));
  const [created, setCreated] = useState<CreatedCommittee | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    setCreating(false);
    setCreated(null);
    button.current?.focus();
  };
  const create = (
    <Button
      ref={button}
      variant={creating ? 'default' : 'filled'}
      aria-expanded={creating}
      onClick={() => {
        setCreated(null);
        setCreating(true);
      }}
    >
      {t('create')}
    </Button>
  );
  return (
    <>
      <AdministrationHeader actions={create} />
      {creating || created ? (
        <div className={classes.opened}>
          {created ? (
            <Created created={created} />
          ) : (
            <CreateCommitteeForm
              onClose={close}
              onCreated={(view) => {
                setCreating(false);
                setCreated(view);
              }}
            />
          )}
        </div>
      ) : null}
      <ViewState query={committees} lines={6}>
        {(list) => <Committees list={list} creating={creating} />}
      </ViewState>
    </>
  );
}
