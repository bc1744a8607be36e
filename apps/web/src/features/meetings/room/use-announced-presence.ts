import { ENTER_MEETING, problem } from '@passerelle/contracts';
import { useEffect, useEffectEvent, useState } from 'react';
import { refreshViews } from '../../../platform/freshness';
import { agendaItemQuery, generalPointQuery, meetingQuery } from '../../../shared/queries/meetings';
import { liveSocket } from '../../../platform/live';
import { announceFirst } from '../../../platform/live-readiness';
import { leaveMeeting, leaveWithPage, returnToMeeting } from './leave-meeting';

/** Where a member is in a meeting, and whether something is still to be saved. */
interface InMeeting {
  meetingId: string;
  following: boolean;
  unsaved: boolean;
  /** The agenda item on the screen, null when there is none. */
  itemId: string | null;
}

/** Once counted among those present, the current case is open to a viewer who is admitted: it is asked again. */
const askAgain = (): Promise<void> => refreshViews([meetingQuery, agendaItemQuery, generalPointQuery]);

/** An answer that does not come is asked for again: an arrival that is not known closes the case of the room. */
const ANSWER_WITHIN_MS = 5_000;
const ATTEMPTS = 3;

/** Ends once the server has counted the viewer, has refused, or does not answer. */
async function enterMeeting(place: InMeeting): Promise<void> {
  const socket = liveSocket();
  for (let attempt = 0; attempt < ATTEMPTS && socket.connected; attempt++) {
    try {
      const answer: unknown = await socket.timeout(ANSWER_WITHIN_MS).emitWithAck(ENTER_MEETING, place);
      if (problem.safeParse(answer).data?.refused !== 'unavailable') return;
    } catch {
      // No answer in time, or the connection is lost.
    }
  }
}

/**
 * Says to the room where one is, what one looks at and whether text waits: at each change, and first of all at each
 * reconnection. `onCounted` is called once the viewer has been counted and what is open to those present has been asked
 * again.
 */
export function useAnnouncedPresence(present: boolean, state: InMeeting, onCounted?: (counted: true) => void): void {
  const { meetingId, following, unsaved, itemId } = state;
  const [counted, setCounted] = useState(false);
  const announce = useEffectEvent(() => enterMeeting({ meetingId, following, unsaved, itemId }));
  const welcome = useEffectEvent(() => {
    setCounted(true);
    onCounted?.(true);
  });
  useEffect(() => {
    if (!present) return;
    let left = false;
    const refreshed = (): void => (left ? undefined : welcome());
    const come = (): void => {
      if (liveSocket().connected) void announce().then(askAgain).then(refreshed);
    };
    returnToMeeting(meetingId);
    const stop = announceFirst({ announce: () => announce(), refreshed });
    come();
    const stay = leaveWithPage(meetingId, come);
    return () => {
      left = true;
      stop();
      stay();
      leaveMeeting(meetingId);
    };
  }, [meetingId, present]);
  useEffect(() => {
    const socket = liveSocket();
    if (present && counted && socket.connected) socket.emit(ENTER_MEETING, { meetingId, following, unsaved, itemId });
  }, [meetingId, present, counted, following, unsaved, itemId]);
}
