import { ActionIcon } from '@mantine/core';
import { IconKeyboard } from '@tabler/icons-react';
import type { MeetingView } from '@passerelle/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReadableItem } from '../../../../shared/agenda/agenda-item';
import classes from './agenda-rail.module.css';
import { CaseRailItem, PointRailItem, ReservedRailItem } from './rail-item';
import { settledCount } from '../room-view';

interface AgendaRailProps {
  meeting: MeetingView;
  shownItemId: string | null;
  onOpen: (agendaItem: ReadableItem) => void;
  onHelp: () => void;
  /** The command that moves the meeting on. */
  children: ReactNode;
}

/**
 * The thread of the meeting: filled behind, ringed for the current item, hollow ahead, a lock where it is not for the
 * viewer.
 */
export function AgendaRail({ meeting, shownItemId, onOpen, onHelp, children }: AgendaRailProps) {
  const { t } = useTranslation('meeting-room');
  const { settled, readable } = settledCount(meeting.agenda);
  const all = readable === meeting.agenda.length;
  return (
    <>
      <div className={classes.head}>
        <h2 className={classes.title}>{t('agenda')}</h2>
        {all ? <span className={classes.count}>{t('settledOf', { settled, total: readable })}</span> : null}
        {all ? <span className={classes.unit}>{t('realPlanned')}</span> : null}
      </div>
      <ol className={classes.list}>
        {meeting.agenda.map((agendaItem) => {
          if (agendaItem.kind === 'reserved')
            return <ReservedRailItem key={`reserved-${agendaItem.place}`} agendaItem={agendaItem} />;
          const { currentSince } = meeting;
          const shown = agendaItem.itemId === shownItemId;
          return agendaItem.kind === 'case' ? (
            <CaseRailItem key={agendaItem.itemId} {...{ agendaItem, currentSince, shown, onOpen }} />
          ) : (
            <PointRailItem key={agendaItem.itemId} {...{ agendaItem, currentSince, shown, onOpen }} />
          );
        })}
      </ol>
      <div className={classes.foot}>
        {children}
        <ActionIcon
          className={classes.help}
          variant="subtle"
          color="gray"
          size={32}
          aria-label={t('allKeys')}
          aria-keyshortcuts="?"
          onClick={onHelp}
        >
          <IconKeyboard size={18} stroke={1.75} />
        </ActionIcon>
      </div>
    </>
  );
}
