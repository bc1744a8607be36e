import type { MeetingView } from '@passerelle/contracts';
import { useForgetDrafts } from '../../platform/drafts/use-forget-drafts';
import { isReadable } from './agenda-item';

/**
 * Once a meeting is closed or cancelled, what was being written for it is erased from this device: working notes are
 * destroyed, and only the minutes are kept.
 */
export function useForgetWorkingDrafts({ id, status, agenda }: MeetingView): void {
  const items = agenda.flatMap((agendaItem) => (isReadable(agendaItem) ? [agendaItem.itemId] : []));
  useForgetDrafts([id, ...items], status === 'closed' || status === 'cancelled');
}
