import type { ReactNode } from 'react';
import classes from './written-text.module.css';

interface WrittenTextProps {
  as?: 'p' | 'dd' | 'span';
  className?: string;
  children: ReactNode;
}

/** Text as its author wrote it: its lines, its indents, and the direction of its script. */
export function WrittenText({ as: Tag = 'p', className = '', children }: WrittenTextProps) {
  return (
    <Tag dir="auto" className={`${classes.text ?? ''} ${className}`.trim()}>
      {children}
    </Tag>
  );
}
