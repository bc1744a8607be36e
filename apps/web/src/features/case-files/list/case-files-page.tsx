import { Button } from '@mantine/core';
import { IconFileImport, IconPlus } from '@tabler/icons-react';
import type { CaseFileSummary } from '@passerelle/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { caseFilesQuery } from '../../../shared/queries/committees';
import { useCurrentCommittee } from '../../../shared/committees/current-committee';
import { NeedsAbility } from '../../../shared/committees/needs-ability';
import { paths } from '../../../shared/paths';
import { useView } from '../../../platform/queries';
import { EmptyState } from '../../../ui/empty-state';
import { Notice } from '../../../ui/notice';
import { PageHeader } from '../../../ui/page-header';
import { ViewState } from '../../../ui/view-state';
import { AgreementsBar } from './agreements-bar';
import { CaseTable } from './case-table';
import { confirmable, filterCases, missingAgreements, type CaseFilter } from './case-filter';
import { CaseFilters } from './case-filters';
import { ExportCases } from './export-cases';
import classes from './case-files.module.css';

/** For a member who sees cases that wait for others: how many agreements are missing, and whom to ask. */
function WhomToAsk({ cases }: { cases: readonly CaseFileSummary[] }) {
  const { t } = useTranslation('case-files');
  const others = missingAgreements(cases.filter(({ abilities }) => !abilities.confirmAgreement));
  const count = others.reduce((sum, organisation) => sum + organisation.count, 0);
  if (count === 0) return null;
  return (
    <div className={classes.notice}>
      <Notice tone="watch" title={t('missingTitle', { count })}>
        {t('missingWho', { who: others.map((organisation) => t('whoCount', organisation)).join(', ') })}
      </Notice>
    </div>
  );
}

function CaseList({ committeeId, cases }: { committeeId: string; cases: readonly CaseFileSummary[] }) {
  const { t } = useTranslation('case-files');
  const abilities = useCurrentCommittee().committee?.abilities;
  const [filter, setFilter] = useState<CaseFilter>({ text: '', shown: 'all' });
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const shown = filterCases(cases, filter);
  const toConfirm = confirmable(shown);
  if (cases.length === 0) {
    return <EmptyState title={t('emptyTitle')}>{abilities?.openCase ? t('empty') : t('emptyRead')}</EmptyState>;
  }
  return (
    <>
      <WhomToAsk cases={cases} />
      <CaseFilters filter={filter} onFilter={setFilter} count={shown.length} />
      <AgreementsBar committeeId={committeeId} confirmable={toConfirm} chosen={chosen} onChosen={setChosen} />
      {shown.length === 0 ? (
        <EmptyState title={t('noMatchTitle')}>{t('noMatch')}</EmptyState>
      ) : (
        <CaseTable cases={shown} choosable={toConfirm} chosen={chosen} onChosen={setChosen} />
      )}
    </>
  );
}

/** What can be done with the whole list. */
function ListActions({ committeeId, none }: { committeeId: string; none: boolean }) {
  const { t } = useTranslation('case-files');
  const abilities = useCurrentCommittee().committee?.abilities;
  return (
    <>
      {abilities?.exportCases && !none ? <ExportCases committeeId={committeeId} /> : null}
      {abilities?.importCases ? (
        <Button
          component={Link}
          to={paths.caseImport(committeeId)}
          variant="default"
          leftSection={<IconFileImport size={18} stroke={1.75} aria-hidden />}
        >
          {t('importList')}
        </Button>
      ) : null}
      {abilities?.openCase ? (
        <Button
          component={Link}
          to={paths.newCase(committeeId)}
          leftSection={<IconPlus size={18} stroke={1.75} aria-hidden />}
        >
          {t('newCase')}
        </Button>
      ) : null}
    </>
  );
}

function CaseFiles({ committeeId }: { committeeId: string }) {
  const { t } = useTranslation('case-files');
  const { committee } = useCurrentCommittee();
  const cases = useView(caseFilesQuery, { committeeId });
  return (
    <>
      <PageHeader
        title={t('title')}
        aside={committee?.name}
        actions={<ListActions key={committeeId} committeeId={committeeId} none={cases.data?.length === 0} />}
      />
      <ViewState query={cases} lines={8}>
        {(list) => <CaseList committeeId={committeeId} cases={list} />}
      </ViewState>
    </>
  );
}

export function Component() {
  const { committeeId = '' } = useParams();
  return (
    <NeedsAbility committeeId={committeeId} ability="seeCases">
      <CaseFiles committeeId={committeeId} />
    </NeedsAbility>
  );
}
