import { Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './agenda-list.module.css';
import type { CaseLine } from './agenda-order';
import { LineFrame, type LinePlace } from './line-frame';
import { LineReason } from './line-reason';

interface AgendaRowProps {
  line: CaseLine;
  place: LinePlace;
  onReturn: (line: CaseLine) => void;
}

/** One case of the agenda: its question, why it is there, and what it lacked when it comes back. */
export function AgendaRow({ line, place, onReturn }: AgendaRowProps) {
  const { t } = useTranslation('agenda');
  const { mover } = place;
  const waiting = line.carriedOver && line.status === 'accepted' ? line.missing : null;
  return (
    <LineFrame
      line={line}
      place={place}
      name={line.reference}
      why={mover ? <span className={classes.moved}>{t('movedBy', { name: mover })}</span> : <LineReason line={line} />}
      menu={
        line.status === 'accepted' ? (
          <Menu.Item onClick={() => onReturn(line)}>{t('returnToProposals')}</Menu.Item>
        ) : null
      }
      below={waiting ? <p className={classes.since}>{t('missed', { missing: waiting })}</p> : null}
    >
      <strong className={classes.reference}>{line.reference}</strong>
      <span className={classes.question}>{line.question}</span>
    </LineFrame>
  );
}
