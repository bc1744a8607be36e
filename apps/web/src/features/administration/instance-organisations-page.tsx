import { Button } from '@mantine/core';
import type { InstanceOrganisation } from '@passerelle/contracts';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { instanceOrganisationsQuery } from './people-queries';
import { useMe } from '../../shared/account/me';
import { useView } from '../../platform/queries';
import { ChangingText } from '../../ui/changing-text';
import { EmptyState } from '../../ui/empty-state';
import { NothingHere } from '../../ui/nothing-here';
import { Notice } from '../../ui/notice';
import { ViewState } from '../../ui/view-state';
import { AdministrationHeader } from './administration-header';
import { findOrganisations } from './find-organisations';
import { MergeForm } from './merge-form';
import { SiretWarning } from './organisation-fields';
import { SearchedTable } from './searched-table';
import classes from './administration.module.css';

function Row({ organisation, onMerge }: { organisation: InstanceOrganisation; onMerge: () => void }) {
  const { t } = useTranslation(['administration', 'words', 'people']);
  const { name, kind, siret, siretDoubt, committees, members } = organisation;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{t(`words:organisationKind.${kind}`)}</td>
      <td>
        <ChangingText>{siret ?? ''}</ChangingText>
        {siretDoubt ? <SiretWarning words={t(`people:doubtShort.${siretDoubt}`)} /> : null}
      </td>
      <td>{committees.join(', ') || t('sitsNowhere')}</td>
      <td data-figures="true">{members}</td>
      <td>
        <Button size="compact-sm" variant="subtle" aria-label={t('mergeOf', { name })} onClick={onMerge}>
          {t('merge')}
        </Button>
      </td>
    </tr>
  );
}

interface ListProps {
  list: readonly InstanceOrganisation[];
  onMerge: (organisation: InstanceOrganisation) => void;
}

function List({ list, onMerge }: ListProps) {
  const { t } = useTranslation('administration');
  if (list.length === 0) return <EmptyState title={t('noOrganisationTitle')}>{t('noOrganisation')}</EmptyState>;
  const columns = [
    ...[t('organisation'), t('kind'), 'SIRET', t('sits')].map((heading) => ({ heading })),
    { heading: t('members'), figures: true },
    { heading: t('actions') },
  ];
  return (
    <SearchedTable
      name={t('organisations')}
      columns={columns}
      hint={t('findHint')}
      find={(search) => findOrganisations(list, search)}
      row={(organisation) => (
        <Row key={organisation.id} organisation={organisation} onMerge={() => onMerge(organisation)} />
      )}
      none={<EmptyState title={t('noMatchTitle')}>{t('noMatch')}</EmptyState>}
      more={(counts) => t('shown', counts)}
    />
  );
}

/** The organisation being merged, and the notice of the last merger. */
function useMerging() {
  const { t } = useTranslation('administration');
  const [merging, setMerging] = useState<InstanceOrganisation | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const opener = useRef<Element | null>(null);
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (merging) return;
    if (done) notice.current?.focus();
    else if (opener.current instanceof HTMLElement && opener.current.isConnected) opener.current.focus();
  }, [merging, done]);
  const start = (organisation: InstanceOrganisation): void => {
    opener.current = document.activeElement;
    setDone(null);
    setMerging(organisation);
  };
  const merged = (into: InstanceOrganisation): void => {
    setDone(t('merged', { from: merging?.name, into: into.name }));
    setMerging(null);
  };
  return { merging, done, notice, start, merged, giveUp: () => setMerging(null) };
}

/** For a member who runs the instance; for other members the address leads nowhere. */
export function Component() {
  return useMe().administrator ? <OrganisationsPage /> : <NothingHere />;
}

/** Every organisation of the instance; one that was written twice is joined to the other. */
function OrganisationsPage() {
  const { t } = useTranslation('administration');
  const organisations = useView(instanceOrganisationsQuery, {});
  const { merging, done, notice, start, merged, giveUp } = useMerging();
  const others = (organisations.data ?? []).filter(({ id }) => id !== merging?.id);
  return (
    <>
      <AdministrationHeader />
      <p className={classes.meta}>{t('organisationsHint')}</p>
      <div ref={notice} tabIndex={-1} className={classes.opened}>
        {done ? <Notice tone="done" spoken="status" title={done} /> : null}
        {merging ? (
          <MergeForm key={merging.id} from={merging} others={others} onMerged={merged} onClose={giveUp} />
        ) : null}
      </div>
      <ViewState query={organisations} lines={8}>
        {(list) => <List list={list} onMerge={start} />}
      </ViewState>
    </>
  );
}
