import { closeMeetingCommand, type ClosingView } from '@passerelle/contracts';
import { uuidv4 } from 'lib0/random';
import { fillView } from '../../../platform/freshness';
import { thing } from '../../../shared/queries/things';
import { closingQuery, minutesQuery } from '../../../shared/queries/meetings';
import { useCommand, useView } from '../../../platform/queries';

/** What still prevents closing, and the command that closes. */
export function useClosing(meetingId: string) {
  const closing = useView(closingQuery, { meetingId });
  const command = useCommand(closeMeetingCommand, {
    changes: [thing('meeting', meetingId), thing('meetings')],
    fills: (minutes) => fillView(minutesQuery, { meetingId }, minutes),
  });
  const close = (view: ClosingView, acceptUnsaved: boolean): void => {
    if (command.isPending) return;
    const body = { commandId: uuidv4(), expectedVersion: view.version, acceptUnsaved };
    command.mutate({ params: { meetingId }, body }, { onError: () => void closing.refetch() });
  };
  return { closing, close, pending: command.isPending, error: command.error };
}

/** Those whose text may still arrive. */
export function awaited(view: ClosingView): ClosingView['participants'] {
  return view.participants.filter((person) => person.unsaved);
}
