import { Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { noBreakSpaces } from '../../../platform/no-break-spaces';
import type { CaseItem } from '../../../shared/agenda/agenda-item';
import classes from './agenda-list.module.css';
import { AgendaItemFrame, type AgendaItemPlace } from './agenda-item-frame';
import { AgendaItemReason } from './agenda-item-reason';

interface AgendaRowProps {
  agendaItem: CaseItem;
  place: AgendaItemPlace;
  onReturn: (agendaItem: CaseItem) => void;
}

/** One case of the agenda: its question, why it is there, and what it lacked when it comes back. */
export function AgendaRow({ agendaItem, place, onReturn }: AgendaRowProps) {
  const { t } = useTranslation('agenda');
  const { mover } = place;
  const waiting = agendaItem.carriedOver && agendaItem.status === 'accepted' ? agendaItem.missing : null;
  return (
    <AgendaItemFrame
      agendaItem={agendaItem}
      place={place}
      name={agendaItem.reference}
      why={
        mover ? (
          <span className={classes.moved}>{t('movedBy', { name: mover })}</span>
        ) : (
          <AgendaItemReason agendaItem={agendaItem} />
        )
      }
      menu={
        agendaItem.status === 'accepted' ? (
          <Menu.Item onClick={() => onReturn(agendaItem)}>{t('returnToProposals')}</Menu.Item>
        ) : null
      }
      below={waiting ? <p className={classes.since}>{t('missed', { missing: waiting })}</p> : null}
    >
      <strong className={classes.reference}>{agendaItem.reference}</strong>
      <span className={classes.question}>{noBreakSpaces(agendaItem.question)}</span>
    </AgendaItemFrame>
  );
}
