import { giveItemMinutes, goToItem, type MeetingView } from '@passerelle/contracts';
import { ITEM_MINUTES } from '@passerelle/domain';
import { uuidv4 } from 'lib0/random';
import { changesMeeting } from '../../../../shared/queries/meetings';
import { currentItem } from '../room-clock';
import { useCommand } from '../../../../platform/queries';

interface Lead {
  goTo: (itemId: string) => void;
  addMinutes: (by: 1 | -1) => void;
  pending: boolean;
  error: Error | null;
}

/** The commands of the leader: taking all members to a case, giving it a minute more or less. */
export function useLead(meeting: MeetingView): Lead {
  const go = useCommand(goToItem, changesMeeting(meeting.id));
  const minutes = useCommand(giveItemMinutes, changesMeeting(meeting.id));
  const addMinutes = (by: 1 | -1): void => {
    const agendaItem = currentItem(meeting.agenda);
    if (!agendaItem || agendaItem.kind === 'reserved' || !meeting.abilities.order || minutes.isPending) return;
    const wanted = Math.max(ITEM_MINUTES.min, Math.min(ITEM_MINUTES.max, agendaItem.minutes + by));
    if (wanted === agendaItem.minutes) return;
    minutes.mutate({
      params: { itemId: agendaItem.itemId },
      body: { commandId: uuidv4(), expectedVersion: agendaItem.version, minutes: wanted },
    });
  };
  const goTo = (itemId: string): void => {
    if (go.isPending) return;
    go.mutate({ params: { meetingId: meeting.id }, body: { commandId: uuidv4(), itemId } });
  };
  return { goTo, addMinutes, pending: go.isPending, error: go.error ?? minutes.error };
}
