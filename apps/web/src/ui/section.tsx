import type { ReactNode } from 'react';
import classes from './section.module.css';

interface SectionProps {
  title: ReactNode;
  /** A figure or a date, in the caption's voice. */
  note?: ReactNode;
  /** At the end of the line: one link. */
  link?: ReactNode;
  children: ReactNode;
}

/** A title, a hairline, rows. */
export function Section({ title, note, link, children }: SectionProps) {
  return (
    <section className={classes.section}>
      <div className={classes.head}>
        <h2>{title}</h2>
        {note ? <span className={classes.note}>{note}</span> : null}
        {link ? <span className={classes.link}>{link}</span> : null}
      </div>
      {children}
    </section>
  );
}
