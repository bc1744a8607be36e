import { ENTER_MEETING, showAgendaItem, showMeeting } from '@passerelle/contracts';
import { useEffect, useState } from 'react';
import { announceInMeeting, announceLeft, liveSocket } from '../../platform/live';
import { queryClient } from '../../platform/queries';

/** Once counted among those present, the case on the table is open to the viewer: it is asked again. */
async function askAgain(): Promise<void> {
  await Promise.all(
    [showMeeting, showAgendaItem].map(({ path }) => queryClient.invalidateQueries({ queryKey: [path] })),
  );
}

/**
 * Says to the room where one is and whether text waits: at each change, and again at each reconnection. True once the
 * viewer has been counted and what is open to those present has been asked again.
 */
export function useAnnouncedPresence(
  meetingId: string,
  present: boolean,
  following: boolean,
  unsaved: boolean,
): boolean {
  const [counted, setCounted] = useState(false);
  useEffect(() => {
    if (present && liveSocket().connected) announceInMeeting({ meetingId, following, unsaved });
  }, [meetingId, present, following, unsaved]);
  useEffect(() => {
    if (!present) return;
    const socket = liveSocket();
    const enter = (): void => {
      const state = { meetingId, following, unsaved };
      socket.emit(ENTER_MEETING, state, () => void askAgain().then(() => setCounted(true)));
    };
    socket.on('connect', enter);
    return () => void socket.off('connect', enter);
  }, [meetingId, present, following, unsaved]);
  useEffect(() => {
    if (!present) return;
    const socket = liveSocket();
    const state = { meetingId, following: true, unsaved: false };
    if (socket.connected) socket.emit(ENTER_MEETING, state, () => void askAgain().then(() => setCounted(true)));
    return () => announceLeft(meetingId);
  }, [meetingId, present]);
  return counted;
}
