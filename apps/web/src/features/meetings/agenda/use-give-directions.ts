import { giveDirectionsCommand, type MeetingView } from '@passerelle/contracts';
import { useRef, useState } from 'react';
import { changesMeeting, meetingQuery } from '../../../shared/queries/meetings';
import { Refused } from '../../../platform/api';
import { refreshViews } from '../../../platform/freshness';
import { useCommand } from '../../../platform/queries';
import { StableCommandId } from '../../../platform/stable-command-id';

/** Says how to come, on the version that its author saw. Once refused as stale, what is there now is shown first. */
export function useGiveDirections(meeting: MeetingView, onGiven: () => void) {
  const command = useCommand(giveDirectionsCommand, changesMeeting(meeting.id));
  const stableId = useRef(new StableCommandId());
  const [seenVersion, setSeenVersion] = useState(meeting.version);
  const refused = ({ problem }: Refused): void => {
    stableId.current.answered();
    if (problem.version === undefined) return;
    setSeenVersion(problem.version);
    void refreshViews([meetingQuery]);
  };
  const give = (directions: string): void => {
    if (command.isPending) return;
    const body = { expectedVersion: seenVersion, directions };
    command.mutate(
      { params: { meetingId: meeting.id }, body: { ...body, commandId: stableId.current.idFor(body) } },
      { onSuccess: onGiven, onError: (error) => error instanceof Refused && refused(error) },
    );
  };
  return { give, pending: command.isPending, error: command.error };
}
