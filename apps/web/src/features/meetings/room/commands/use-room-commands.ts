import type { MeetingView } from '@passerelle/contracts';
import type { SheetPart } from '@passerelle/sheet';
import { useCallback, useMemo, useRef } from 'react';
import type { AgendaItem, ReadableItem } from '../../../../shared/agenda/agenda-item';
import type { ArrivalCommands } from '../arrivals/arrivals';
import type { PointCommands } from '../panel/point-panel';
import { isTextThere } from '../room-regions';
import { nextUndone } from '../room-view';
import type { RoomLook } from '../use-room-look';
import type { DecisionCommands, ReservationCommands } from './room-commands';
import { useLead } from './use-lead';
import { useMoves } from './use-moves';
import { useRunCommand } from './use-run-command';
import type { RoomScreen } from '../use-room-screen';

interface RoomState {
  meeting: MeetingView;
  agendaItem: AgendaItem | null;
  look: RoomLook;
  /** There is a text to write in. */
  writable: boolean;
  /** The item on the screen is on its way. */
  loading: boolean;
  blocked: boolean;
  /** Single shortcuts are shortcuts. */
  shortcuts: boolean;
  screen: RoomScreen;
}

/** The commands that the parts of the panel offer, while they are shown. */
function usePanelCommands() {
  const decision = useRef<DecisionCommands>(null);
  const point = useRef<PointCommands>(null);
  const reservation = useRef<ReservationCommands>(null);
  return useMemo(() => ({ decision, point, reservation }), []);
}

/** The texts of the sheet that is shown, which say how they take the focus once they can. */
function useTexts(screen: RoomScreen) {
  const focusPart = useRef<((part: SheetPart) => void) | null>(null);
  const onFocusable = useCallback((focus: (part: SheetPart) => void) => void (focusPart.current = focus), []);
  const writeIn = (part: SheetPart): boolean => {
    if (!isTextThere()) return false;
    screen.show('sheet');
    focusPart.current?.(part);
    return true;
  };
  return { onFocusable, writeIn };
}

/** The commands of the room, run by a key, a control or the palette. */
export function useRoomCommands({ meeting, look, writable, blocked, shortcuts, screen, ...shown }: RoomState) {
  const lead = useLead(meeting);
  const panelCommands = usePanelCommands();
  const next = useRef<HTMLButtonElement>(null);
  const arrivals = useRef<ArrivalCommands>(null);
  const { onFocusable, writeIn } = useTexts(screen);
  const { goTo, goBack } = useMoves(meeting, lead, look, screen);
  const goNext = (): void => {
    const waiting = nextUndone(meeting.agenda);
    if (waiting && meeting.abilities.lead && !blocked) goTo(waiting.itemId);
  };
  const open = ({ itemId }: ReadableItem): void => {
    if (meeting.leading && look.look.following) goTo(itemId);
    else look.lookAt(itemId);
    screen.leavePanels();
    screen.show('sheet');
  };
  const commands = {
    meeting,
    ...shown,
    blocked,
    moving: lead.pending,
    screen,
    ...panelCommands,
    arrivals,
    writeIn: writable ? writeIn : null,
    next: goNext,
    follow: look.follow,
    addMinutes: lead.addMinutes,
  };
  return {
    run: useRunCommand(shortcuts, commands, screen.sayDisabledReason),
    panelCommands,
    arrivals,
    next,
    onFocusable,
    writeIn,
    goTo,
    goBack,
    goNext,
    open,
    pending: lead.pending,
    error: lead.error,
    /** An item is settled: says so, and moves the focus to the button of the next one. */
    settled: (words: string): void => {
      screen.say(words);
      next.current?.focus();
    },
  };
}
