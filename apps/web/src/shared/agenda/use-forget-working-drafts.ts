import type { MeetingView } from '@passerelle/contracts';
import { useForgetDrafts } from '../../platform/drafts/use-forget-drafts';

type Meeting = Pick<MeetingView, 'id' | 'status'>;

/**
 * Once a meeting is closed or cancelled, what was being written for it is erased from this device: working notes are
 * destroyed, and only the minutes are kept. Wherever meetings are seen: a member may not come back to the room.
 */
export function useForgetWorkingDrafts(meetings: readonly Meeting[]): void {
  const ended = meetings.filter(({ status }) => status === 'closed' || status === 'cancelled').map(({ id }) => id);
  useForgetDrafts(ended, ended.length > 0);
}
