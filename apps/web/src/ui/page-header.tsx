import type { ReactNode } from 'react';
import { useDocumentTitle } from '../platform/document-title';
import classes from './page-header.module.css';

interface PageHeaderProps {
  title: string;
  /** What the tab says; the title itself when it holds no name. */
  documentTitle?: string;
  /** Beside the title: a date, a place, a figure. */
  aside?: ReactNode;
  actions?: ReactNode;
}

/** The one `h1` of a page, and the title of the document with it. */
export function PageHeader({ title, documentTitle, aside, actions }: PageHeaderProps) {
  useDocumentTitle(documentTitle ?? title);
  return (
    <header className={classes.header}>
      <h1>{title}</h1>
      {aside ? <div className={classes.aside}>{aside}</div> : null}
      {actions ? <div className={classes.actions}>{actions}</div> : null}
    </header>
  );
}
