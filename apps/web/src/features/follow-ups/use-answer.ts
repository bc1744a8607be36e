import {
  acceptFollowUp,
  declineFollowUp,
  finishFollowUp,
  listFollowUps,
  showCaseFile,
  type FollowUpView,
} from '@passerelle/contracts';
import { Refused } from '../../platform/api';
import { useCommandId } from '../../platform/command-id';
import { useCommand } from '../../platform/queries';

const REFRESHES = [listFollowUps, showCaseFile];

export interface Answer {
  accept: () => void;
  finish: () => void;
  decline: (reason: string) => void;
  pending: boolean;
  error: Error | null;
}

/** The three answers to a follow-up, each sent once whatever the number of clicks. */
export function useAnswer(
  followUp: FollowUpView,
  onAnswered: (given: 'accepted' | 'done' | 'declined') => void,
): Answer {
  const { commandId, renew } = useCommandId();
  const accept = useCommand(acceptFollowUp, REFRESHES);
  const finish = useCommand(finishFollowUp, REFRESHES);
  const decline = useCommand(declineFollowUp, REFRESHES);
  const params = { followUpId: followUp.id };
  const body = { commandId, expectedVersion: followUp.version };
  const then = (given: 'accepted' | 'done' | 'declined') => ({
    onSuccess: () => {
      renew();
      onAnswered(given);
    },
    // A refusal is final for this command: the next gesture is another one.
    onError: (error: Error) => (error instanceof Refused ? renew() : undefined),
  });
  return {
    accept: () => accept.mutate({ params, body }, then('accepted')),
    finish: () => finish.mutate({ params, body }, then('done')),
    decline: (reason) => decline.mutate({ params, body: { ...body, reason } }, then('declined')),
    pending: accept.isPending || finish.isPending || decline.isPending,
    error: decline.error ?? finish.error ?? accept.error,
  };
}
