import { NativeSelect } from '@mantine/core';
import { IMPORT_FIELDS, type ImportField } from '@passerelle/domain';
import type { ImportPreview } from '@passerelle/contracts';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../../ui/data-table';
import classes from './import.module.css';

type Column = ImportPreview['columns'][number];

interface ColumnRowProps {
  column: Column;
  busy: boolean;
  onMap: (field: ImportField | null) => void;
}

function ColumnRow({ column, busy, onMap }: ColumnRowProps) {
  const { t } = useTranslation('case-files');
  const choices = [
    { value: '', label: t('ignored') },
    ...IMPORT_FIELDS.map((field) => ({ value: field, label: t(`field.${field}`) })),
  ];
  const examples = [...new Set(column.examples.filter(Boolean))].slice(0, 3).join(' · ');
  return (
    <tr>
      <th scope="row">{column.heading}</th>
      <td className={classes.field}>
        <NativeSelect
          aria-label={t('column', { heading: column.heading })}
          data={choices}
          value={column.field ?? ''}
          disabled={busy}
          onChange={(event) => {
            const wanted = event.currentTarget.value;
            onMap(IMPORT_FIELDS.find((field) => field === wanted) ?? null);
          }}
        />
      </td>
      <td className={classes.examples}>{examples}</td>
    </tr>
  );
}

interface ColumnMappingTableProps {
  columns: readonly Column[];
  busy: boolean;
  onMap: (index: number, field: ImportField | null) => void;
}

/** Each column of the file, the field that it is taken for, its first values. */
export function ColumnMappingTable({ columns, busy, onMap }: ColumnMappingTableProps) {
  const { t } = useTranslation('case-files');
  const headings = [t('columnHeading'), t('columnField'), t('columnExamples')];
  return (
    <div className={classes.mapping}>
      <DataTable name={t('columnsTitle')} columns={headings.map((heading) => ({ heading }))}>
        {columns.map((column, index) => (
          <ColumnRow key={index} column={column} busy={busy} onMap={(field) => onMap(index, field)} />
        ))}
      </DataTable>
    </div>
  );
}
