import { useCallback, useState } from 'react';
import type { RoomTab } from '../../../features/meeting-room/room-layout';

export interface RoomScreen {
  /** The part shown where there is room for one. */
  tab: RoomTab;
  /** The decision, where there is room for two parts only. */
  drawerOpen: boolean;
  /** The closing stands in the place of the decision. */
  closing: boolean;
  help: boolean;
  /** What has just been done, in words. */
  said: string | null;
  show: (tab: RoomTab) => void;
  setDrawerOpen: (open: boolean) => void;
  setHelp: (open: boolean) => void;
  startClosing: () => void;
  leaveClosing: () => void;
  say: (words: string) => void;
  sayNothing: () => void;
}

/** What is open on this screen: it concerns nobody else. */
export function useRoomScreen(): RoomScreen {
  const [tab, setTab] = useState<RoomTab>('sheet');
  const [drawerOpen, setDrawerOpen] = useState(false);
  const [closing, setClosing] = useState(false);
  const [help, setHelp] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const show = (part: RoomTab): void => {
    setTab(part);
    setDrawerOpen(part === 'decision');
  };
  return {
    tab,
    drawerOpen,
    closing,
    help,
    said,
    show,
    setDrawerOpen,
    setHelp,
    startClosing: () => {
      setClosing(true);
      show('decision');
    },
    leaveClosing: () => setClosing(false),
    say: setSaid,
    sayNothing: useCallback(() => setSaid(null), []),
  };
}
