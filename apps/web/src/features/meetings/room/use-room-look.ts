import type { MeetingView } from '@passerelle/contracts';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { isReadable } from '../../../shared/agenda/agenda-item';
import { inTextField } from './commands/use-room-keys';
import { currentItem } from './room-clock';
import { type Look } from './room-view';

export interface RoomLook {
  look: Look;
  /** The leader went to another item while the viewer was writing: the viewer stays, and is offered to follow. */
  movedOn: boolean;
  follow: () => void;
  lookAt: (itemId: string | null) => void;
}

function currentItemKey(agenda: MeetingView['agenda']): string | null {
  const agendaItem = currentItem(agenda);
  if (!agendaItem) return null;
  return isReadable(agendaItem) ? agendaItem.itemId : `reserved-${agendaItem.place}`;
}

/**
 * Follows the leader from item to item, but never interrupts typing: a member who is
 * writing stays where they are and is shown a notice. `onArrived` is called when the item on the screen changed by
 * itself.
 */
export function useRoomLook(agenda: MeetingView['agenda'], onArrived: () => void): RoomLook {
  const current = currentItemKey(agenda);
  const [look, setLook] = useState<Look>({ following: true, at: current });
  const [movedOn, setMovedOn] = useState(false);
  const before = useRef(current);
  // Decided after the drawing that still shows the item left, so that its text has kept the focus.
  const onCurrent = useEffectEvent((left: string | null) => {
    if (!look.following) return;
    const readable = agenda.some((agendaItem) => isReadable(agendaItem) && agendaItem.itemId === left);
    if (readable && inTextField(document.activeElement)) {
      setLook({ following: false, at: left });
      setMovedOn(true);
    } else {
      setLook({ following: true, at: current });
      onArrived();
    }
  });
  useEffect(() => {
    const left = before.current;
    if (left === current) return;
    before.current = current;
    onCurrent(left);
  }, [current]);
  return {
    look,
    movedOn,
    follow: () => {
      setLook({ following: true, at: current });
      setMovedOn(false);
    },
    lookAt: (at) => {
      setLook({ following: false, at });
      setMovedOn(false);
    },
  };
}
