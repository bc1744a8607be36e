import { Tabs } from '@mantine/core';
import '@mantine/core/styles/Tabs.layer.css';
import type { CaseFileView } from '@passerelle/contracts';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { AccessTab } from './access-tab';
import { CaseDecisions } from './case-decisions';
import { CaseFollowUps } from './case-follow-ups';
import { CaseHistory } from './case-history';
import classes from './case-tabs.module.css';
import page from './case-file.module.css';
import { FactsSection } from './facts-section';
import type { HistoryEntry } from './path-points';
import { PathTab } from './path-tab';
import { SummarySection } from './summary-section';
import { WordsSection } from './words-section';

/** The address of each part: `?onglet=…`. */
const TABS = {
  path: 'parcours',
  summary: 'resume',
  decisions: 'decisions',
  meetings: 'seances',
  access: 'acces',
} as const;
type Tab = keyof typeof TABS;
const ORDER: readonly Tab[] = ['path', 'summary', 'decisions', 'meetings', 'access'];

export interface CaseTabsProps {
  caseFile: CaseFileView;
  /** The command by which a member reports the follow-through of a decision. */
  answer?: (entry: HistoryEntry) => ReactNode;
}

function Part({ tab, caseFile, answer }: CaseTabsProps & { tab: Tab }) {
  switch (tab) {
    case 'path':
      return <PathTab caseFile={caseFile} />;
    case 'summary':
      return (
        <div className={page.columns}>
          <div>
            <WordsSection caseFile={caseFile} />
            <SummarySection caseFile={caseFile} />
          </div>
          <FactsSection caseFile={caseFile} />
        </div>
      );
    case 'decisions':
      return (
        <div className={page.columns}>
          <CaseDecisions caseFile={caseFile} answer={answer} />
          <CaseFollowUps caseFile={caseFile} />
        </div>
      );
    case 'meetings':
      return <CaseHistory caseFile={caseFile} />;
    case 'access':
      return <AccessTab caseFile={caseFile} />;
  }
}

/** The parts of a case, each with its own address. A part once opened stays: what is typed there is not lost. */
export function CaseTabs({ caseFile, answer }: CaseTabsProps) {
  const { t } = useTranslation('case-file');
  const [search, setSearch] = useSearchParams();
  const asked = search.get('onglet');
  const shown = ORDER.find((tab) => TABS[tab] === asked) ?? 'path';
  const list = useRef<HTMLDivElement>(null);
  // Where the list is wider than the screen: the name of what is shown is read whole.
  useEffect(() => {
    const tab = list.current?.querySelector<HTMLElement>('[aria-selected="true"]');
    if (tab && list.current)
      list.current.scrollLeft = tab.offsetLeft - (list.current.clientWidth - tab.offsetWidth) / 2;
  }, [shown]);
  return (
    <Tabs
      value={shown}
      onChange={(next) => {
        const tab = ORDER.find((one) => one === next) ?? 'path';
        setSearch(tab === 'path' ? {} : { onglet: TABS[tab] }, { preventScrollReset: true });
      }}
      classNames={{ list: classes.list, tab: classes.tab, panel: classes.panel }}
    >
      <Tabs.List ref={list} aria-label={t('tabs.name')}>
        {ORDER.map((tab) => (
          <Tabs.Tab key={tab} value={tab}>
            {t(`tabs.${tab}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {ORDER.map((tab) => (
        <Tabs.Panel key={tab} value={tab}>
          <Part tab={tab} caseFile={caseFile} answer={answer} />
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}
