import { IconCheck, IconLock } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { VisuallyHidden } from '@mantine/core';
import classes from './timeline-list.module.css';

/** `done` is filled, `waiting` dashed, `open` hollow, `now` ringed, `reserved` a lock. Each also says its word. */
export type NodeState = 'done' | 'waiting' | 'open' | 'now' | 'reserved';

/** The mark of one step, 18 px. */
export function TimelineNode({ state, label }: { state: NodeState; label?: string }) {
  const { t } = useTranslation('ui');
  return (
    <span className={classes.node} data-state={state}>
      {state === 'done' ? <IconCheck size={12} stroke={3} aria-hidden /> : null}
      {state === 'reserved' ? <IconLock size={16} stroke={1.75} aria-hidden /> : null}
      <VisuallyHidden>{label ?? t(`node.${state}`)}</VisuallyHidden>
    </span>
  );
}

/** Steps that follow one another, joined by a vertical line. */
export function TimelineList({ children }: { children: ReactNode }) {
  return <ol className={classes.thread}>{children}</ol>;
}

interface TimelineStepProps {
  state: NodeState;
  end?: ReactNode;
  note?: ReactNode;
  children: ReactNode;
}

/** One step of a list: its mark, its words, a note below them, and `end` at the right. */
export function TimelineStep({ state, end, note, children }: TimelineStepProps) {
  return (
    <li className={classes.step} data-state={state} data-noted={note ? true : undefined}>
      <TimelineNode state={state} />
      <span>
        {children}
        {note ? <span className={classes.note}>{note}</span> : null}
      </span>
      <span className={classes.end}>{end}</span>
    </li>
  );
}
