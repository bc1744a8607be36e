import { VisuallyHidden } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconArrowsSort } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './data-table.module.css';

export type SortDirection = 'ascending' | 'descending';

/** How a column that can be sorted stands now; `onSort` sorts by it, or turns its order round. */
export interface ColumnSort {
  direction: SortDirection | null;
  onSort: () => void;
}

export interface TableColumn {
  heading: string;
  /** Numbers: the heading is aligned with them. */
  figures?: boolean;
  /** The heading is heard and not seen: a column of boxes. */
  unseen?: boolean;
  sort?: ColumnSort;
}

interface DataTableProps {
  /** Names the scrolling region, which the keyboard can reach. */
  name: string;
  columns: readonly TableColumn[];
  /** `<tr>` elements. */
  children: ReactNode;
  foot?: ReactNode;
}

const ICONS = { ascending: IconArrowUp, descending: IconArrowDown };

function Heading({ heading, unseen, sort }: TableColumn) {
  if (unseen) return <VisuallyHidden>{heading}</VisuallyHidden>;
  if (!sort) return heading;
  const Icon = sort.direction ? ICONS[sort.direction] : IconArrowsSort;
  return (
    <button type="button" className={classes.sort} data-sorted={sort.direction !== null} onClick={sort.onSort}>
      {heading}
      <Icon size={14} stroke={1.75} aria-hidden />
    </button>
  );
}

/** A plain table that scrolls by itself on a narrow screen. */
export function DataTable({ name, columns, children, foot }: DataTableProps) {
  return (
    <div className={classes.scroll} tabIndex={0} role="region" aria-label={name}>
      <table className={classes.table}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column.heading}
                scope="col"
                data-figures={column.figures}
                aria-sort={column.sort ? (column.sort.direction ?? 'none') : undefined}
              >
                <Heading {...column} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
        {foot ? <tfoot>{foot}</tfoot> : null}
      </table>
    </div>
  );
}
