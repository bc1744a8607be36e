import { giveItemMinutes, goToItem, type MeetingView } from '@passerelle/contracts';
import { ITEM_MINUTES } from '@passerelle/domain';
import { uuidv4 } from 'lib0/random';
import { changesMeeting } from '../../../../shared/queries/meetings';
import { currentItem } from '../room-clock';
import { useCommand } from '../../../../platform/queries';

export interface Lead {
  /** `takesBackFrom`: the item reached by mistake. `onMoved` is called once the server has moved the meeting. */
  goTo: (itemId: string, takesBackFrom: string | null, onMoved: () => void) => void;
  /** False while the minutes given before are still on their way. */
  addMinutes: (by: 1 | -1) => boolean;
  pending: boolean;
  error: Error | null;
}

/** The commands of the leader: taking all members to a case, giving it a minute more or less. */
export function useLead(meeting: MeetingView): Lead {
  const go = useCommand(goToItem, changesMeeting(meeting.id));
  const minutes = useCommand(giveItemMinutes, changesMeeting(meeting.id));
  const addMinutes = (by: 1 | -1): boolean => {
    const agendaItem = currentItem(meeting.agenda);
    if (minutes.isPending) return false;
    if (!agendaItem || agendaItem.kind === 'reserved' || !meeting.abilities.order) return true;
    const wanted = Math.max(ITEM_MINUTES.min, Math.min(ITEM_MINUTES.max, agendaItem.minutes + by));
    if (wanted === agendaItem.minutes) return true;
    minutes.mutate({
      params: { itemId: agendaItem.itemId },
      body: { commandId: uuidv4(), expectedVersion: agendaItem.version, minutes: wanted },
    });
    return true;
  };
  const goTo: Lead['goTo'] = (itemId, takesBackFrom, onMoved) => {
    if (go.isPending) return;
    const body = { commandId: uuidv4(), itemId, ...(takesBackFrom === null ? {} : { takesBackFrom }) };
    go.mutate({ params: { meetingId: meeting.id }, body }, { onSuccess: onMoved });
  };
  return { goTo, addMinutes, pending: go.isPending, error: go.error ?? minutes.error };
}
