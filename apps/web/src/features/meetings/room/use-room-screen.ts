import { useCallback, useRef, useState } from 'react';
import type { RoomTab } from './room-layout';
import { focusShownItem } from './room-regions';
import { useReturnFocus } from '../../../ui/use-return-focus';

/** A move of the meeting: the item that it left, and the one that it reached. */
export interface Move {
  from: string;
  to: string;
}

/** A sentence of the room: what has been done, or why nothing was. */
export interface Said {
  words: string;
  tone: 'done' | 'plain';
  /** The move that may be taken back. */
  move?: Move | null;
}

export interface RoomScreen {
  /** The part shown where there is room for one. */
  tab: RoomTab;
  /** The decision, where there is room for two parts only. */
  drawerOpen: boolean;
  /** The panel shown instead of the decision. The attendance may cover the closing: leaving it shows it again. */
  over: 'attendance' | 'closing' | null;
  help: boolean;
  said: Said | null;
  show: (tab: RoomTab) => void;
  setDrawerOpen: (open: boolean) => void;
  setHelp: (open: boolean) => void;
  startClosing: () => void;
  leaveClosing: () => void;
  startAttendance: () => void;
  leaveAttendance: () => void;
  /** Leaves whatever covers the decision. */
  leavePanels: () => void;
  /** Shows the decision itself, whatever covered it. */
  uncover: () => void;
  say: (words: string) => void;
  /** The meeting has moved; `move` is null when it cannot be taken back. */
  sayMoved: (words: string, move: Move | null) => void;
  /** Why a command did nothing; null once another one did something. */
  sayDisabledReason: (words: string | null) => void;
  sayNothing: () => void;
}

type Panels = Pick<
  RoomScreen,
  'over' | 'startClosing' | 'leaveClosing' | 'startAttendance' | 'leaveAttendance' | 'leavePanels'
>;

/** The panels shown instead of the decision. Leaving one shows again what was there, and gives the focus back. */
function usePanels(shown: RoomTab, show: (tab: RoomTab) => void): Panels {
  const [closing, setClosing] = useState(false);
  const [attendance, setAttendance] = useState(false);
  const before = useRef<Record<'attendance' | 'closing', RoomTab>>({ attendance: 'sheet', closing: 'sheet' });
  const attendanceFocus = useReturnFocus(focusShownItem);
  const closingFocus = useReturnFocus(focusShownItem);
  return {
    over: attendance ? 'attendance' : closing ? 'closing' : null,
    startClosing: () => {
      if (!closing) {
        closingFocus.remember();
        before.current.closing = shown;
      }
      setAttendance(false);
      setClosing(true);
      show('decision');
    },
    leaveClosing: () => {
      setClosing(false);
      show(before.current.closing);
      closingFocus.restore();
    },
    startAttendance: () => {
      if (attendance) return show('decision');
      attendanceFocus.remember();
      before.current.attendance = shown;
      setAttendance(true);
      show('decision');
    },
    leaveAttendance: () => {
      setAttendance(false);
      // The closing, when it was covered, takes the focus by itself.
      if (closing) return;
      show(before.current.attendance);
      attendanceFocus.restore();
    },
    leavePanels: () => {
      setAttendance(false);
      setClosing(false);
    },
  };
}

/** What is open on this screen: it concerns no other member. */
export function useRoomScreen(): RoomScreen {
  const [tab, setTab] = useState<RoomTab>('sheet');
  const [drawerOpen, setDrawerOpen] = useState(false);
  const [help, setHelp] = useState(false);
  const [said, setSaid] = useState<Said | null>(null);
  const show = (part: RoomTab): void => {
    setTab(part);
    setDrawerOpen(part === 'decision');
  };
  const panels = usePanels(drawerOpen ? 'decision' : tab, show);
  return {
    tab,
    drawerOpen,
    ...panels,
    help,
    said,
    show,
    setDrawerOpen,
    setHelp,
    uncover: () => {
      panels.leavePanels();
      show('decision');
    },
    say: (words) => setSaid({ words, tone: 'done' }),
    sayMoved: (words, move) => setSaid({ words, tone: 'done', move }),
    sayDisabledReason: (words) =>
      setSaid((before) => (words === null ? (before?.tone === 'plain' ? null : before) : { words, tone: 'plain' })),
    sayNothing: useCallback(() => setSaid(null), []),
  };
}
