import {
  closeMeetingCommand,
  listMeetings,
  showAgendaItem,
  showClosing,
  showMeeting,
  type ClosingView,
} from '@passerelle/contracts';
import { uuidv4 } from 'lib0/random';
import { useCommand, useView } from '../../../platform/queries';

/** What still stands before closing, and the gesture that closes. */
export function useClosing(meetingId: string) {
  const closing = useView(showClosing, { meetingId });
  const command = useCommand(closeMeetingCommand, [showMeeting, showAgendaItem, listMeetings]);
  const close = (view: ClosingView, acceptUnsaved: boolean): void => {
    if (command.isPending) return;
    const body = { commandId: uuidv4(), expectedVersion: view.version, acceptUnsaved };
    command.mutate({ params: { meetingId }, body }, { onError: () => void closing.refetch() });
  };
  return { closing, close, pending: command.isPending, error: command.error };
}

/** Those whose text may still arrive. */
export function awaited(view: ClosingView): ClosingView['participants'] {
  return view.participants.filter((person) => person.unsaved || !person.online);
}
