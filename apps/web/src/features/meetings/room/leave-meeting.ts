import { LEAVE_MEETING } from '@passerelle/contracts';
import { liveSocket } from '../../../platform/live';
import { pageAccount } from '../../../platform/page-account';
import { unsentText } from '../../../platform/unsent-text';

/** Meetings that this page left while some text was on its way: how to stop watching for its arrival. */
const watched = new Map<string, () => void>();

/**
 * Says that the member is gone. Text that is still on its way is awaited by the server until it is said to have arrived,
 * or will not, wherever the member is in the application by then.
 */
export function leaveMeeting(meetingId: string): void {
  const leave = (): void => void liveSocket().emit(LEAVE_MEETING, { meetingId });
  const isAwaited = (): boolean => unsentText.get().awaited;
  if (!isAwaited()) return leave();
  // Without a connection the server knows already that the member is gone; said later, it would mean an arrival.
  if (liveSocket().connected) leave();
  returnToMeeting(meetingId);
  const account = pageAccount.get();
  const stop = unsentText.subscribe(() => {
    // What waits on the device of an account that leaves has not arrived.
    if (pageAccount.get() !== account || pageAccount.isReplaced()) return returnToMeeting(meetingId);
    if (isAwaited()) return;
    returnToMeeting(meetingId);
    leave();
  });
  watched.set(meetingId, stop);
}

/** The member is in the room: what it awaits is said there from now on. */
export function returnToMeeting(meetingId: string): void {
  watched.get(meetingId)?.();
  watched.delete(meetingId);
}

/**
 * A page that closes with nothing on its way says that the member is gone; with text on its way it says nothing, and its
 * connection is found lost. A page that the browser shows again, as it was, comes back. Answers how to stop.
 */
export function leaveWithPage(meetingId: string, comeBack: () => void): () => void {
  const onHide = (): void => (unsentText.get().awaited ? undefined : leaveMeeting(meetingId));
  const onShow = ({ persisted }: PageTransitionEvent): void => (persisted ? comeBack() : undefined);
  window.addEventListener('pagehide', onHide);
  window.addEventListener('pageshow', onShow);
  return () => {
    window.removeEventListener('pagehide', onHide);
    window.removeEventListener('pageshow', onShow);
  };
}
