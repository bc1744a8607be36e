import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { PeopleView } from '@passerelle/contracts';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { peopleQuery } from './people-queries';
import { useCurrentCommittee } from '../../shared/committees/current-committee';
import { useView } from '../../platform/queries';
import { EmptyState } from '../../ui/empty-state';
import { PageHeader } from '../../ui/page-header';
import { ViewState } from '../../ui/view-state';
import { AddOrganisationForm } from './add-organisation-form';
import { OrganisationBlock } from './organisation-block';
import { usePeopleScreen, type PeopleScreen } from './use-people-screen';
import classes from './people.module.css';

/** How many sit, and how many are awaited. */
function useFigures(view: PeopleView): string {
  const { t } = useTranslation('people');
  const members = view.organisations.reduce((sum, organisation) => sum + organisation.members.length, 0);
  const waiting = view.organisations.reduce((sum, organisation) => sum + organisation.invitations.length, 0);
  return [
    t('organisations', { count: view.organisations.length }),
    t('members', { count: members }),
    ...(waiting > 0 ? [t('waiting', { count: waiting })] : []),
  ].join(', ');
}

function Organisations({ view, screen }: { view: PeopleView; screen: PeopleScreen }) {
  const { t } = useTranslation('people');
  const figures = useFigures(view);
  if (view.organisations.length === 0) {
    return <EmptyState title={t('emptyTitle')}>{view.abilities.manage ? t('empty') : t('emptyRead')}</EmptyState>;
  }
  return (
    <>
      <p className={classes.figures}>{figures}</p>
      <ul>
        {view.organisations.map((organisation) => (
          <OrganisationBlock
            key={organisation.id}
            organisation={organisation}
            committeeId={view.committeeId}
            manage={view.abilities.manage}
            screen={screen}
          />
        ))}
      </ul>
    </>
  );
}

function AddButton({ screen }: { screen: PeopleScreen }) {
  const { t } = useTranslation('people');
  const expanded = screen.opened?.form === 'add';
  return (
    <Button
      variant={expanded ? 'default' : 'filled'}
      leftSection={<IconPlus size={16} stroke={1.75} aria-hidden />}
      aria-expanded={expanded}
      onClick={() => screen.open({ form: 'add' })}
    >
      {t('add')}
    </Button>
  );
}

/** The members of the committee: every member reads them, its facilitators and administrators change them. */
export function Component() {
  const { t } = useTranslation(['people', 'words']);
  const { committeeId = '' } = useParams();
  const { committee } = useCurrentCommittee();
  const people = useView(peopleQuery, { committeeId });
  const screen = usePeopleScreen();
  const facts = committee
    ? [
        committee.name,
        t(`words:committeeKind.${committee.kind}`),
        t('territory', { territory: committee.territory }),
      ].join(', ')
    : null;
  return (
    <ViewState query={people} page lines={8}>
      {(view) => (
        <>
          <PageHeader
            title={t('title')}
            documentTitle={t('page')}
            aside={facts}
            actions={view.abilities.manage ? <AddButton screen={screen} /> : null}
          />
          {screen.opened?.form === 'add' ? (
            <div className={classes.adding}>
              <AddOrganisationForm view={view} screen={screen} />
            </div>
          ) : null}
          <Organisations view={view} screen={screen} />
        </>
      )}
    </ViewState>
  );
}
