import {
  acceptFollowUp,
  askAboutFollowUpCommand,
  declineFollowUp,
  finishFollowUp,
  giveMoreTimeCommand,
  assignFollowUpCommand,
  replyToQuestionCommand,
  type FollowUpView,
} from '@passerelle/contracts';
import { useRef, useState } from 'react';
import { thing } from '../../shared/queries/things';
import { Refused } from '../../platform/api';
import { StableCommandId } from '../../platform/stable-command-id';
import { useCommand } from '../../platform/queries';

/** What may be done with a follow-up, with what it takes. */
export type FollowUpCommand =
  | { kind: 'accept' }
  | { kind: 'finish'; word: string }
  | { kind: 'decline'; reason: string }
  | { kind: 'hand'; accountId: string | null }
  | { kind: 'ask'; question: string }
  | { kind: 'reply'; reply: string }
  | { kind: 'giveMoreTime'; dueDate: string };
export type FollowUpCommandKind = FollowUpCommand['kind'];

/** The commands on one follow-up, each sent once whatever the number of clicks. */
export function useFollowUpCommands(followUp: FollowUpView, onDone: (kind: FollowUpCommandKind) => void) {
  // What is said of the command comes first: the views that it changes may take this row away.
  const effects = { changes: [thing('follow-ups', followUp.committeeId)], waits: false };
  const accept = useCommand(acceptFollowUp, effects);
  const finish = useCommand(finishFollowUp, effects);
  const decline = useCommand(declineFollowUp, effects);
  const assign = useCommand(assignFollowUpCommand, effects);
  const ask = useCommand(askAboutFollowUpCommand, effects);
  const reply = useCommand(replyToQuestionCommand, effects);
  const giveMoreTime = useCommand(giveMoreTimeCommand, effects);
  const commandOf = useRef(new StableCommandId());
  const [error, setError] = useState<Error | null>(null);

  const send = (command: FollowUpCommand): void => {
    const params = { followUpId: followUp.id };
    const said = { ...command, expectedVersion: followUp.version };
    const body = { commandId: commandOf.current.idFor(said), expectedVersion: followUp.version };
    const then = {
      onSuccess: () => {
        commandOf.current.answered();
        onDone(command.kind);
      },
      // A refusal is final for this command: the next command is another one.
      onError: (refused: Error) => {
        if (refused instanceof Refused) commandOf.current.answered();
        setError(refused);
      },
    };
    setError(null);
    switch (command.kind) {
      case 'accept':
        return accept.mutate({ params, body }, then);
      case 'finish':
        return finish.mutate({ params, body: { ...body, word: command.word } }, then);
      case 'decline':
        return decline.mutate({ params, body: { ...body, reason: command.reason } }, then);
      case 'hand':
        return assign.mutate({ params, body: { ...body, accountId: command.accountId } }, then);
      case 'ask':
        return ask.mutate({ params, body: { ...body, question: command.question } }, then);
      case 'reply':
        return reply.mutate({ params, body: { ...body, reply: command.reply } }, then);
      case 'giveMoreTime':
        return giveMoreTime.mutate({ params, body: { ...body, dueDate: command.dueDate } }, then);
    }
  };
  const pending = [accept, finish, decline, assign, ask, reply, giveMoreTime].some((command) => command.isPending);
  return { send, pending, error, forgetError: () => setError(null) };
}
