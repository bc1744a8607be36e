import type { CaseFileSummary } from '@passerelle/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable, type TableColumn } from '../../../ui/data-table';
import { CaseRow } from './case-row';
import classes from './case-row.module.css';
import { CASE_COLUMNS, nextOrder, sortCases, type CaseOrder } from './sort-cases';

interface CaseTableProps {
  cases: readonly CaseFileSummary[];
  /** Those that have a box: the viewer may confirm their agreement. */
  choosable: readonly CaseFileSummary[];
  chosen: ReadonlySet<string>;
  onChosen: (chosen: ReadonlySet<string>) => void;
}

/** The cases in columns, each of which sorts them. */
export function CaseTable({ cases, choosable, chosen, onChosen }: CaseTableProps) {
  const { t } = useTranslation('case-files');
  const [order, setOrder] = useState<CaseOrder>({ by: 'reference', descending: false });
  const choosing = choosable.length > 0;
  const toggle = (id: string, on: boolean): void => {
    const next = new Set(chosen);
    if (on) next.add(id);
    else next.delete(id);
    onChosen(next);
  };
  const sorted: TableColumn[] = CASE_COLUMNS.map((by) => ({
    heading: t(`heading.${by}`),
    sort: {
      direction: order.by !== by ? null : order.descending ? 'descending' : 'ascending',
      onSort: () => setOrder(nextOrder(order, by)),
    },
  }));
  return (
    <div className={classes.table} data-choosing={choosing}>
      <DataTable
        name={t('title')}
        columns={choosing ? [{ heading: t('heading.choice'), unseen: true }, ...sorted] : sorted}
      >
        {sortCases(cases, order).map((caseFile) => (
          <CaseRow
            key={caseFile.id}
            caseFile={caseFile}
            choosing={choosing}
            chosen={chosen.has(caseFile.id)}
            onChoose={choosable.includes(caseFile) ? (on) => toggle(caseFile.id, on) : null}
          />
        ))}
      </DataTable>
    </div>
  );
}
