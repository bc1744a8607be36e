import type { BodyOf, Endpoint, ParamsOf, ViewOf } from '@passerelle/contracts';
import { Refused } from './api';
import { useCommandId } from './command-id';
import { useCommand, type Effects } from './queries';

interface FormCommand<E extends Endpoint> {
  /** Does nothing while the last one is under way. */
  send: (
    request: (commandId: string) => { params: ParamsOf<E>; body: BodyOf<E> },
    onDone: (view: ViewOf<E>) => void,
  ) => void;
  error: Error | null;
  /** The field that the server spoke of. */
  refusedField: string | undefined;
  pending: boolean;
}

/** The command of a form: sent once whatever the clicks, and another one after an answer, whichever it was. */
export function useFormCommand<E extends Endpoint>(endpoint: E, effects: Effects<E> = {}): FormCommand<E> {
  const { commandId, renew } = useCommandId();
  const command = useCommand(endpoint, effects);
  return {
    send: (request, onDone) => {
      if (command.isPending) return;
      command.mutate(request(commandId), {
        onSuccess: (view) => {
          renew();
          onDone(view);
        },
        onError: (error) => (error instanceof Refused ? renew() : undefined),
      });
    },
    error: command.error,
    refusedField: command.error instanceof Refused ? command.error.problem.field : undefined,
    pending: command.isPending,
  };
}
