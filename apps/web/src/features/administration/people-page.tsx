import { Button, TextInput } from '@mantine/core';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import type { PeopleView } from '@passerelle/contracts';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { peopleQuery } from './people-queries';
import { useCurrentCommittee } from '../../shared/committees/current-committee';
import { useView } from '../../platform/queries';
import { EmptyState } from '../../ui/empty-state';
import { Notice } from '../../ui/notice';
import { PageHeader } from '../../ui/page-header';
import { ViewState } from '../../ui/view-state';
import { AddOrganisationForm } from './add-organisation-form';
import { findPeople, SEARCH_FROM } from './find-people';
import { OrganisationBlock } from './organisation-block';
import { organisationTitleId, usePeopleScreen, type PeopleOrganisation, type PeopleScreen } from './use-people-screen';
import classes from './people.module.css';

/** How many sit, and how many are awaited. */
function useFigures(view: PeopleView): string {
  const { t } = useTranslation('people');
  const members = view.organisations.reduce((sum, organisation) => sum + organisation.members.length, 0);
  const waiting = view.organisations.reduce(
    (sum, { invitations }) => sum + invitations.filter(({ agreement }) => agreement !== 'refused').length,
    0,
  );
  return [
    t('organisations', { count: view.organisations.length }),
    t('members', { count: members }),
    ...(waiting > 0 ? [t('waiting', { count: waiting })] : []),
  ].join(', ');
}

/** Whoever comes to answer, by a mail or from home, is led there: the page may be long. */
function AwaitedAnswers({ organisations, onGo }: { organisations: readonly PeopleOrganisation[]; onGo: () => void }) {
  const { t } = useTranslation('people');
  const toAnswer = ({ invitations }: PeopleOrganisation) => invitations.filter(({ abilities }) => abilities.answer);
  const awaiting = organisations.filter((organisation) => toAnswer(organisation).length > 0);
  if (awaiting.length === 0) return null;
  const go = (id: string): void => {
    onGo();
    document.getElementById(organisationTitleId(id))?.focus();
  };
  return (
    <div className={classes.toAnswer}>
      <Notice
        tone="watch"
        title={t('awaitYou', { count: awaiting.flatMap(toAnswer).length })}
        actions={awaiting.map(({ id, name }) => (
          <Button key={id} size="xs" variant="default" onClick={() => go(id)}>
            {t('goTo', { organisation: name })}
          </Button>
        ))}
      />
    </div>
  );
}

function Organisations({ view, screen }: { view: PeopleView; screen: PeopleScreen }) {
  const { t } = useTranslation('people');
  const figures = useFigures(view);
  const [search, setSearch] = useState('');
  if (view.organisations.length === 0) {
    return <EmptyState title={t('emptyTitle')}>{view.abilities.manage ? t('empty') : t('emptyRead')}</EmptyState>;
  }
  const people = view.organisations.reduce(
    (sum, { members, invitations }) => sum + members.length + invitations.length,
    0,
  );
  // A form that is opened stays, whatever is searched: what is typed there is not lost.
  const opened = screen.opened && 'organisationId' in screen.opened ? screen.opened.organisationId : null;
  const found = new Map(findPeople(view.organisations, search).map((organisation) => [organisation.id, organisation]));
  const shown = view.organisations.flatMap((organisation) =>
    organisation.id === opened ? [organisation] : (found.get(organisation.id) ?? []),
  );
  return (
    <>
      <AwaitedAnswers organisations={view.organisations} onGo={() => flushSync(() => setSearch(''))} />
      <div className={classes.top}>
        {people >= SEARCH_FROM ? (
          <TextInput
            type="search"
            className={classes.find}
            label={t('find')}
            placeholder={t('findHint')}
            leftSection={<IconSearch size={18} stroke={1.75} aria-hidden />}
            value={search}
            onChange={(event) => setSearch(event.currentTarget.value)}
          />
        ) : null}
        <p className={classes.figures} role={search === '' ? undefined : 'status'}>
          {search === '' ? figures : t('found', { count: found.size })}
        </p>
      </div>
      {found.size === 0 ? <EmptyState title={t('noMatchTitle')}>{t('noMatch')}</EmptyState> : null}
      <ul>
        {shown.map((organisation) => (
          <OrganisationBlock
            key={organisation.id}
            organisation={organisation}
            committeeId={view.committeeId}
            abilities={view.abilities}
            facilitatorsReachable={view.facilitatorsReachable}
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
  const screen = usePeopleScreen(people.data);
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
