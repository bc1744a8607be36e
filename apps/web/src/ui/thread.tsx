import { IconCheck, IconLock } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { VisuallyHidden } from '@mantine/core';
import classes from './thread.module.css';

/** `done` is filled, `waiting` dashed, `open` hollow, `now` ringed, `reserved` a lock. Each also says its word. */
export type NodeState = 'done' | 'waiting' | 'open' | 'now' | 'reserved';

/** One knot of the thread, 18 px. */
export function ThreadNode({ state, label }: { state: NodeState; label?: string }) {
  const { t } = useTranslation('ui');
  return (
    <span className={classes.node} data-state={state}>
      {state === 'done' ? <IconCheck size={12} stroke={3} aria-hidden /> : null}
      {state === 'reserved' ? <IconLock size={16} stroke={1.75} aria-hidden /> : null}
      <VisuallyHidden>{label ?? t(`node.${state}`)}</VisuallyHidden>
    </span>
  );
}

/** Things that follow one another, joined by a line. */
export function Thread({ children }: { children: ReactNode }) {
  return <ol className={classes.thread}>{children}</ol>;
}

interface ThreadStepProps {
  state: NodeState;
  end?: ReactNode;
  note?: ReactNode;
  children: ReactNode;
}

/** One line of a thread: its knot, its words, a note below them, what stands at the end. */
export function ThreadStep({ state, end, note, children }: ThreadStepProps) {
  return (
    <li className={classes.step} data-state={state} data-noted={note ? true : undefined}>
      <ThreadNode state={state} />
      <span>
        {children}
        {note ? <span className={classes.note}>{note}</span> : null}
      </span>
      <span className={classes.end}>{end}</span>
    </li>
  );
}
