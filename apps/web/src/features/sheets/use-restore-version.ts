import { restoreSheetVersionCommand } from '@passerelle/contracts';
import { useRef } from 'react';
import { sheetVersionsQuery } from './version-queries';
import { fillView } from '../../platform/freshness';
import { thing } from '../../shared/queries/things';
import { StableCommandId } from '../../platform/stable-command-id';
import { useCommand } from '../../platform/queries';

interface RestoreVersion {
  /** True once everybody has the texts of the version. */
  restore: (versionId: string) => Promise<boolean>;
  pending: boolean;
  error: Error | null;
}

/** Writes a version over the texts of a sheet. Asked again after a failure, it is the same command. */
export function useRestoreVersion(sheetId: string): RestoreVersion {
  const command = useCommand(restoreSheetVersionCommand, {
    changes: [thing('sheet-versions')],
    fills: (versions) => fillView(sheetVersionsQuery, { sheetId }, versions),
  });
  const stableId = useRef(new StableCommandId());
  const restore = async (versionId: string): Promise<boolean> => {
    const request = { params: { sheetId, versionId }, body: { commandId: stableId.current.idFor({ versionId }) } };
    try {
      await command.mutateAsync(request);
      stableId.current.answered();
      return true;
    } catch {
      // Said by `error`.
      return false;
    }
  };
  return { restore, pending: command.isPending, error: command.error };
}
