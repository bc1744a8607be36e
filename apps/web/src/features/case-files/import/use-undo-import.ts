import { undoCaseImport, type ViewOf } from '@passerelle/contracts';
import { thing } from '../../../shared/queries/things';
import { Refused } from '../../../platform/api';
import { useCommandId } from '../../../platform/command-id';
import { useCommand } from '../../../platform/queries';

export interface UndoImport {
  undo: () => void;
  pending: boolean;
  error: Error | null;
  undone: ViewOf<typeof undoCaseImport> | null;
}

/** Takes a list back. */
export function useUndoImport(importId: string): UndoImport {
  const { commandId, renew } = useCommandId();
  const command = useCommand(undoCaseImport, { changes: [thing('committee')] });
  const undo = (): void => {
    if (command.isPending) return;
    command.mutate(
      { params: { importId }, body: { commandId } },
      { onError: (error) => (error instanceof Refused ? renew() : undefined) },
    );
  };
  return { undo, pending: command.isPending, error: command.error, undone: command.data ?? null };
}
