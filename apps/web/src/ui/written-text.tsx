import type { ReactNode } from 'react';
import { noBreakSpaces } from '../platform/no-break-spaces';
import classes from './written-text.module.css';

interface WrittenTextProps {
  as?: 'p' | 'dd' | 'span';
  className?: string;
  children: ReactNode;
}

/**
 * Text as its author wrote it: its lines, its indents, and the direction of its script. Its signs stay on the line of the
 * word before.
 */
export function WrittenText({ as: Tag = 'p', className = '', children }: WrittenTextProps) {
  return (
    <Tag dir="auto" className={`${classes.text ?? ''} ${className}`.trim()}>
      {typeof children === 'string' ? noBreakSpaces(children) : children}
    </Tag>
  );
}
