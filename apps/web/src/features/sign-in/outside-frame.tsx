import type { ReactNode } from 'react';
import { BrandMark } from '../../ui/brand-mark';
import classes from './outside-frame.module.css';

/** The pages that come before signing in: the mark, one column. */
export function OutsideFrame({ wide = false, children }: { wide?: boolean; children: ReactNode }) {
  return (
    <>
      <header className={classes.bar}>
        <BrandMark />
        <span>Passerelle</span>
      </header>
      <main className={classes.page} data-wide={wide}>
        {children}
      </main>
    </>
  );
}
