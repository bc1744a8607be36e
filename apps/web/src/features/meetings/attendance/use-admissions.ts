import { admitMembersCommand, sendOutMembersCommand, type ParticipantView } from '@passerelle/contracts';
import { uuidv4 } from 'lib0/random';
import { fillView } from '../../../platform/freshness';
import { useCommand } from '../../../platform/queries';
import { thing } from '../../../shared/queries/things';
import { participantsQuery } from '../room/bar/use-participants';

export interface AdmissionCommands {
  admit: (accountIds: readonly string[], onDone?: () => void) => void;
  sendOut: (accountIds: readonly string[], onDone?: () => void) => void;
  pending: boolean;
  error: Error | null;
}

/** Lets members into the room, and sends them out of it. */
export function useAdmissions(meetingId: string): AdmissionCommands {
  const effects = {
    changes: [thing('participants', meetingId), thing('attendance', meetingId)],
    fills: (reply: ParticipantView[]) => fillView(participantsQuery, { meetingId }, reply),
  };
  const admission = useCommand(admitMembersCommand, effects);
  const sendingOut = useCommand(sendOutMembersCommand, effects);
  const request = (accountIds: readonly string[]) => ({
    params: { meetingId },
    body: { commandId: uuidv4(), accountIds: [...accountIds] },
  });
  return {
    admit: (accountIds, onDone) => admission.mutate(request(accountIds), { onSuccess: onDone }),
    sendOut: (accountIds, onDone) => sendingOut.mutate(request(accountIds), { onSuccess: onDone }),
    pending: admission.isPending || sendingOut.isPending,
    error: admission.error ?? sendingOut.error,
  };
}
