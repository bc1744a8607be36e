import {
  IconArrowRight,
  IconChecklist,
  IconClockMinus,
  IconClockPlus,
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
import type { RoomGesture } from './key-bindings';
import { leaveForLine } from '../room-regions';
import { mayOpen, type OpenLine } from '../room-view';
import type { PaletteCommand } from '../../../../shared/palette-command';
import { usePointWords } from '../../../../shared/agenda/point-kind';
import { useRoomParts } from '../room-parts';
import type { RoomScreen } from '../use-room-screen';

interface RoomPaletteProps {
  meeting: MeetingView;
  line: MeetingView['agenda'][number] | null;
  following: boolean;
  screen: Pick<RoomScreen, 'startClosing'>;
  onGesture: (gesture: RoomGesture) => void;
  onOpen: (line: OpenLine) => void;
}

/** The palette of the room: its gestures and its lines, before the pages. */
export function RoomPalette({ meeting, line, following, screen, onGesture, onOpen }: RoomPaletteProps) {
  const { t } = useTranslation(['palette', 'words']);
  const { titleOf, kindBeside } = usePointWords();
  const { Palette } = useRoomParts();
  const { abilities } = meeting;
  const gesture = (made: RoomGesture, label: string, keys: string, icon: Icon): PaletteCommand => {
    const id = 'by' in made ? `${made.kind}${made.by}` : made.kind;
    const moves = made.kind === 'next-case' || made.kind === 'follow';
    const run = (): void => {
      if (moves) leaveForLine(null);
      onGesture(made);
    };
    return { id, group: 'gestures', label, keys, icon, run };
  };
  const named = (open: OpenLine): string => (open.kind === 'case' ? open.reference : titleOf(open));
  const shown = line && mayOpen(line) ? line : null;
  const onCase = shown?.kind === 'case';
  const gestures = [
    abilities.lead && gesture({ kind: 'next-case' }, t('nextCase'), 'N', IconPlayerTrackNext),
    abilities.lead &&
      shown &&
      gesture({ kind: 'postpone' }, t('postpone', { name: named(shown) }), 'R', IconArrowRight),
    onCase && abilities.lead && gesture({ kind: 'search-outcome' }, t('outcome'), 'O', IconListSearch),
    onCase && abilities.lead && gesture({ kind: 'follow-up' }, t('followUp'), 'F', IconPlus),
    onCase && gesture({ kind: 'reservation' }, t('reservation'), 'D', IconMessageReport),
    gesture(
      { kind: 'attendance' },
      abilities.takeAttendance ? t('attendance') : t('attendanceRead'),
      'T',
      IconChecklist,
    ),
    shown && gesture({ kind: 'write' }, t('write'), 'E', IconPencil),
    !following && gesture({ kind: 'follow' }, t('follow'), 'S', IconEye),
    abilities.order && gesture({ kind: 'minutes', by: 1 }, t('moreMinutes'), '+', IconClockPlus),
    abilities.order && gesture({ kind: 'minutes', by: -1 }, t('fewerMinutes'), '−', IconClockMinus),
    abilities.close && {
      id: 'close',
      group: 'gestures' as const,
      label: t('close'),
      icon: IconFlag,
      run: screen.startClosing,
    },
    gesture({ kind: 'help' }, t('help'), '?', IconKeyboard),
  ].filter((command) => command !== false && command !== null);
  const lines = meeting.agenda.filter(mayOpen).map((open): PaletteCommand => {
    const name = named(open);
    const detail = open.kind === 'case' ? open.question : (kindBeside(open) ?? undefined);
    const label = t('goTo', { name });
    const run = (): void => {
      leaveForLine(open.itemId);
      onOpen(open);
    };
    return { id: open.itemId, group: 'lines', label, name, detail, icon: IconArrowRight, run };
  });
  return <Palette committeeId={meeting.committeeId} commands={[...gestures, ...lines]} />;
}
