import {
  IconArrowRight,
  IconChecklist,
  IconClockMinus,
  IconClockPlus,
  IconDoorEnter,
  IconEye,
  IconFlag,
  IconKeyboard,
  IconListSearch,
  IconMessageReport,
  IconPencil,
  IconPlayerTrackNext,
  IconPlus,
  type Icon,
} from '@tabler/icons-react';
import type { MeetingView } from '@passerelle/contracts';
import { useTranslation } from 'react-i18next';
import { isReadable, type AgendaItem, type ReadableItem } from '../../../../shared/agenda/agenda-item';
import type { RoomCommand } from './key-bindings';
import { leaveForItem } from '../room-regions';
import type { PaletteCommand } from '../../../../shared/palette-command';
import { usePointWords } from '../../../../shared/agenda/point-kind';
import { useRoomParts } from '../room-parts';
import type { RoomScreen } from '../use-room-screen';

interface RoomPaletteProps {
  meeting: MeetingView;
  agendaItem: AgendaItem | null;
  following: boolean;
  screen: Pick<RoomScreen, 'startClosing'>;
  onCommand: (command: RoomCommand) => void;
  onOpen: (agendaItem: ReadableItem) => void;
}

/** The palette of the room: its commands and its agenda items, before the pages. */
export function RoomPalette({ meeting, agendaItem, following, screen, onCommand, onOpen }: RoomPaletteProps) {
  const { t } = useTranslation(['palette', 'words']);
  const { titleOf, kindBeside } = usePointWords();
  const { Palette } = useRoomParts();
  const { abilities } = meeting;
  const entry = (command: RoomCommand, label: string, keys: string, icon: Icon): PaletteCommand => {
    const id = 'by' in command ? `${command.kind}${command.by}` : command.kind;
    const moves = command.kind === 'next-case' || command.kind === 'follow';
    const run = (): void => {
      if (moves) leaveForItem(null);
      onCommand(command);
    };
    return { id, group: 'commands', label, keys, icon, run };
  };
  const named = (open: ReadableItem): string => (open.kind === 'case' ? open.reference : titleOf(open));
  const shown = agendaItem && isReadable(agendaItem) ? agendaItem : null;
  const onCase = shown?.kind === 'case';
  const commands = [
    abilities.lead && entry({ kind: 'next-case' }, t('nextCase'), 'N', IconPlayerTrackNext),
    abilities.lead && shown && entry({ kind: 'postpone' }, t('postpone', { name: named(shown) }), 'R', IconArrowRight),
    onCase && abilities.lead && entry({ kind: 'search-outcome' }, t('outcome'), 'O', IconListSearch),
    onCase && abilities.lead && entry({ kind: 'follow-up' }, t('followUp'), 'F', IconPlus),
    onCase && entry({ kind: 'reservation' }, t('reservation'), 'D', IconMessageReport),
    entry({ kind: 'attendance' }, abilities.takeAttendance ? t('attendance') : t('attendanceRead'), 'T', IconChecklist),
    abilities.admit && entry({ kind: 'admit' }, t('admit'), 'A', IconDoorEnter),
    shown && entry({ kind: 'write' }, t('write'), 'E', IconPencil),
    !following && entry({ kind: 'follow' }, t('follow'), 'S', IconEye),
    abilities.order && entry({ kind: 'minutes', by: 1 }, t('moreMinutes'), '+', IconClockPlus),
    abilities.order && entry({ kind: 'minutes', by: -1 }, t('fewerMinutes'), '−', IconClockMinus),
    abilities.close && {
      id: 'close',
      group: 'commands' as const,
      label: t('close'),
      icon: IconFlag,
      run: screen.startClosing,
    },
    entry({ kind: 'help' }, t('help'), '?', IconKeyboard),
  ].filter((command) => command !== false && command !== null);
  const agendaItems = meeting.agenda.filter(isReadable).map((open): PaletteCommand => {
    const name = named(open);
    const detail = open.kind === 'case' ? open.question : (kindBeside(open) ?? undefined);
    const label = t('goTo', { name });
    const run = (): void => {
      leaveForItem(open.itemId);
      onOpen(open);
    };
    return { id: open.itemId, group: 'agenda-items', label, name, detail, icon: IconArrowRight, run };
  });
  return <Palette committeeId={meeting.committeeId} commands={[...commands, ...agendaItems]} />;
}
