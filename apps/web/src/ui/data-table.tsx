import type { ReactNode } from 'react';
import classes from './data-table.module.css';

interface DataTableProps {
  /** Names the scrolling region, which the keyboard can reach. */
  name: string;
  /** Headings of the columns; those of `figures` are aligned with their numbers. */
  columns: readonly { heading: string; figures?: boolean }[];
  /** `<tr>` elements. */
  children: ReactNode;
  foot?: ReactNode;
}

/** A plain table that scrolls by itself on a narrow screen. */
export function DataTable({ name, columns, children, foot }: DataTableProps) {
  return (
    <div className={classes.scroll} tabIndex={0} role="region" aria-label={name}>
      <table className={classes.table}>
        <thead>
          <tr>
            {columns.map(({ heading, figures }) => (
              <th key={heading} scope="col" data-figures={figures}>
                {heading}
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
