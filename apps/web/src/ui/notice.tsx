import { IconAlertCircle, IconAlertTriangle, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './notice.module.css';

export type NoticeTone = 'plain' | 'watch' | 'late' | 'done';

const ICONS = { plain: IconInfoCircle, watch: IconAlertTriangle, late: IconAlertCircle, done: IconCircleCheck };

interface NoticeProps {
  tone?: NoticeTone;
  title?: ReactNode;
  children?: ReactNode;
  actions?: ReactNode;
  /** Replaces the icon of the tone. */
  icon?: typeof IconInfoCircle;
  /** Spoken as it appears: politely, or immediately for what stops the reader. */
  spoken?: 'status' | 'alert';
}

/** Something to know, in place: an icon, words, at most one or two buttons. */
export function Notice({ tone = 'plain', title, children, actions, icon, spoken }: NoticeProps) {
  const Icon = icon ?? ICONS[tone];
  return (
    <div className={classes.notice} data-tone={tone} role={spoken}>
      <Icon size={18} stroke={1.75} aria-hidden className={classes.icon} />
      <div className={classes.words}>
        {title ? <p className={classes.title}>{title}</p> : null}
        {children ? <div className={classes.text}>{children}</div> : null}
        {actions ? <div className={classes.actions}>{actions}</div> : null}
      </div>
    </div>
  );
}
