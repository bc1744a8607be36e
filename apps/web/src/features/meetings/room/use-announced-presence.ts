import { ENTER_MEETING, LEAVE_MEETING } from '@passerelle/contracts';
import { useEffect, useEffectEvent, useState } from 'react';
import { refreshViews } from '../../../platform/freshness';
import { agendaItemQuery, generalPointQuery, meetingQuery } from '../../../shared/queries/meetings';
import { liveSocket } from '../../../platform/live';

/** Where a member is in a meeting, and whether something is still to be saved. */
interface InMeeting {
  meetingId: string;
  following: boolean;
  unsaved: boolean;
  /** The agenda item on the screen, null when there is none. */
  itemId: string | null;
}

/** Once counted among those present, the current case is open to the viewer: it is asked again. */
const askAgain = (): Promise<void> => refreshViews([meetingQuery, agendaItemQuery, generalPointQuery]);

/**
 * Says to the room where one is, what one looks at and whether text waits: at each change, and again at each
 * reconnection. `onCounted` is called once the viewer has been counted and what is open to those present has been asked
 * again.
 */
export function useAnnouncedPresence(present: boolean, state: InMeeting, onCounted?: (counted: true) => void): void {
  const { meetingId, following, unsaved, itemId } = state;
  const [counted, setCounted] = useState(false);
  const enter = useEffectEvent(() => {
    const now: InMeeting = { meetingId, following, unsaved, itemId };
    const welcome = (): void => {
      setCounted(true);
      onCounted?.(true);
    };
    liveSocket().emit(ENTER_MEETING, now, () => void askAgain().then(welcome));
  });
  useEffect(() => {
    if (!present) return;
    const socket = liveSocket();
    const onConnect = (): void => enter();
    if (socket.connected) onConnect();
    socket.on('connect', onConnect);
    return () => {
      socket.off('connect', onConnect);
      liveSocket().emit(LEAVE_MEETING, { meetingId });
    };
  }, [meetingId, present]);
  useEffect(() => {
    const socket = liveSocket();
    if (present && counted && socket.connected) socket.emit(ENTER_MEETING, { meetingId, following, unsaved, itemId });
  }, [meetingId, present, counted, following, unsaved, itemId]);
}
