import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState, type ComponentProps, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../ui/data-table';
import { SHOWN_AT_MOST } from './find-organisations';
import classes from './administration.module.css';

interface SearchedTableProps<Entry> extends Pick<ComponentProps<typeof DataTable>, 'name' | 'columns'> {
  /** What can be typed to find an entry. */
  hint: string;
  find: (search: string) => readonly Entry[];
  row: (entry: Entry) => ReactNode;
  /** Instead of the table, when no entry is found. */
  none: ReactNode;
  /** Says that the first entries alone are shown. */
  more: (counts: { shown: number; total: number }) => string;
}

/** A long list of the instance: a search over the whole of it, and the first entries that it finds. */
export function SearchedTable<Entry>({ name, columns, hint, find, row, none, more }: SearchedTableProps<Entry>) {
  const { t } = useTranslation('administration');
  const [search, setSearch] = useState('');
  const found = find(search);
  return (
    <>
      <TextInput
        type="search"
        className={classes.find}
        label={t('find')}
        description={hint}
        leftSection={<IconSearch size={18} stroke={1.75} aria-hidden />}
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
      />
      {found.length === 0 ? (
        none
      ) : (
        <div className={classes.organisations}>
          <DataTable name={name} columns={columns}>
            {found.slice(0, SHOWN_AT_MOST).map(row)}
          </DataTable>
        </div>
      )}
      {found.length > SHOWN_AT_MOST ? (
        <p className={classes.meta}>{more({ shown: SHOWN_AT_MOST, total: found.length })}</p>
      ) : null}
    </>
  );
}
