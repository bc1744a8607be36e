import { admitMembersCommand, sendOutMembersCommand, type ParticipantView } from '@passerelle/contracts';
import { uuidv4 } from 'lib0/random';
import { fillView } from '../../../platform/freshness';
import { useCommand } from '../../../platform/queries';
import { thing } from '../../../shared/queries/things';
import { participantsQuery } from '../room/bar/use-participants';

/** With who is in the room afterwards. */
type OnDone = (participants: readonly ParticipantView[]) => void;

export interface AdmissionCommands {
  /** By name. */
  admit: (accountIds: readonly string[], onDone?: OnDone) => void;
  /** In one gesture: those of them who still wait when it arrives. */
  admitWaiting: (accountIds: readonly string[], onDone?: OnDone) => void;
  sendOut: (accountIds: readonly string[], onDone?: OnDone) => void;
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
  const params = { meetingId };
  const named = (accountIds: readonly string[]) => ({ commandId: uuidv4(), accountIds: [...accountIds] });
  const admit = (accountIds: readonly string[], waitingOnly: boolean, onDone?: OnDone): void =>
    admission.mutate({ params, body: { ...named(accountIds), waitingOnly } }, { onSuccess: onDone });
  return {
    admit: (accountIds, onDone) => admit(accountIds, false, onDone),
    admitWaiting: (accountIds, onDone) => admit(accountIds, true, onDone),
    sendOut: (accountIds, onDone) => sendingOut.mutate({ params, body: named(accountIds) }, { onSuccess: onDone }),
    pending: admission.isPending || sendingOut.isPending,
    error: admission.error ?? sendingOut.error,
  };
}
