import type { MeetingView } from '@passerelle/contracts';
import type { SheetPart } from '@passerelle/sheet';
import { useCallback, useMemo, useRef } from 'react';
import type { PointKeys } from '../panel/point-panel';
import { nextUndone, type OpenLine } from '../room-view';
import type { RoomLook } from '../use-room-look';
import type { DecisionKeys, ReservationKeys } from './room-gestures';
import { useLead } from './use-lead';
import { useRoomGestures } from './use-room-gestures';
import type { RoomScreen } from '../use-room-screen';

interface RoomState {
  meeting: MeetingView;
  line: MeetingView['agenda'][number] | null;
  look: RoomLook;
  /** There is a text to write in. */
  writable: boolean;
  blocked: boolean;
  letters: boolean;
  screen: RoomScreen;
}

/** What the parts of the panel offer to the keys. */
function usePanelKeys() {
  const decision = useRef<DecisionKeys>(null);
  const point = useRef<PointKeys>(null);
  const reservation = useRef<ReservationKeys>(null);
  return useMemo(() => ({ decision, point, reservation }), []);
}

/** The gestures of the room, whoever makes them: a key, a control, the palette. */
export function useRoomHands({ meeting, line, look, writable, blocked, letters, screen }: RoomState) {
  const lead = useLead(meeting);
  const keys = usePanelKeys();
  const next = useRef<HTMLButtonElement>(null);
  const focusPart = useRef<((part: SheetPart) => void) | null>(null);
  const onFocusable = useCallback((focus: (part: SheetPart) => void) => void (focusPart.current = focus), []);
  const writeIn = (part: SheetPart): void => {
    screen.show('sheet');
    focusPart.current?.(part);
  };
  const goTo = (itemId: string): void => {
    look.follow();
    screen.leavePanels();
    lead.goTo(itemId);
  };
  const goNext = (): void => {
    const waiting = nextUndone(meeting.agenda);
    if (waiting && meeting.abilities.lead && !blocked) goTo(waiting.itemId);
  };
  const open = ({ itemId }: OpenLine): void => {
    if (meeting.leading && look.look.following) goTo(itemId);
    else look.lookAt(itemId);
    screen.leavePanels();
    screen.show('sheet');
  };
  const hands = {
    meeting,
    line,
    blocked,
    screen,
    ...keys,
    writeIn: writable ? writeIn : null,
    next: goNext,
    follow: look.follow,
    addMinutes: lead.addMinutes,
  };
  return {
    act: useRoomGestures(letters, hands, screen.sayWhyNot),
    keys,
    next,
    onFocusable,
    writeIn,
    goTo,
    goNext,
    open,
    pending: lead.pending,
    error: lead.error,
    /** Something is settled: it is said, and the focus goes to what moves the meeting on. */
    settled: (words: string): void => {
      screen.say(words);
      next.current?.focus();
    },
  };
}
