import type { CaseFileView } from '@passerelle/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { caseFileQuery } from '../../../shared/queries/committees';
import { fillView } from '../../../platform/freshness';
import { thing } from '../../../shared/queries/things';
import { call, Refused } from '../../../platform/api';
import { viewKey } from '../../../platform/query-client';

/** The effects of a command that changes a case: the server announces its committee alone. */
export function changesCase({ committeeId }: Pick<CaseFileView, 'committeeId'>) {
  return { changes: [thing('committee', committeeId)] };
}

/** The same, of a command whose reply is the case. */
export function fillsCase(caseFile: CaseFileView) {
  const fills = (reply: CaseFileView) => fillView(caseFileQuery, { caseFileId: reply.id }, reply);
  return { ...changesCase(caseFile), fills };
}

/** How often the same command is sent again by itself, when what it changes is still what its author saw. */
const SILENT_TRIES = 3;

interface Versioned {
  commandId: string;
  expectedVersion: number;
}

export interface CaseEdit {
  busy: boolean;
  error: Error | null;
  /** Somebody changed the same part meanwhile: the case as it is now. What was typed is still there. */
  theirs: CaseFileView | null;
  save: (send: (versioned: Versioned) => Promise<unknown>) => Promise<void>;
}

function isStale(error: unknown): boolean {
  return error instanceof Refused && error.problem.refused === 'stale-version';
}

/**
 * Saves one part of a case. Against the version that its author saw: when another part was changed meanwhile it is sent
 * again by itself; when the same part was, both texts are shown and the next save replaces it knowingly. A draft that was
 * begun on another text than today's shows both from the start (`begunOn`, the part as its author saw it).
 */
export function useCaseEdit(
  opened: CaseFileView,
  part: (caseFile: CaseFileView) => unknown,
  onSaved: () => void,
  begunOn?: unknown,
): CaseEdit {
  const client = useQueryClient();
  const seen = useRef(opened);
  const commandId = useRef<string>(crypto.randomUUID());
  const busy = useRef(false);
  const [state, setState] = useState<Omit<CaseEdit, 'save'>>(() => {
    const changed = begunOn !== undefined && JSON.stringify(part(opened)) !== JSON.stringify(begunOn);
    return { busy: false, error: null, theirs: changed ? opened : null };
  });

  const now = (): Promise<CaseFileView> => {
    const params = { caseFileId: opened.id };
    return client.fetchQuery({
      queryKey: viewKey(caseFileQuery.endpoint, params),
      queryFn: () => call(caseFileQuery.endpoint, params, {}),
      staleTime: 0,
    });
  };
  /** Null once saved; the case as it is now when its author must look at it first. */
  const attempt = async (send: (versioned: Versioned) => Promise<unknown>): Promise<CaseFileView | null> => {
    for (let tries = 0; ; tries += 1) {
      try {
        await send({ commandId: commandId.current, expectedVersion: seen.current.version });
        return null;
      } catch (error) {
        if (error instanceof Refused) commandId.current = crypto.randomUUID();
        if (!isStale(error)) throw error;
      }
      const same = JSON.stringify(part(seen.current));
      seen.current = await now();
      if (JSON.stringify(part(seen.current)) !== same || tries >= SILENT_TRIES) return seen.current;
    }
  };
  const save: CaseEdit['save'] = async (send) => {
    if (busy.current) return;
    busy.current = true;
    setState({ busy: true, error: null, theirs: null });
    try {
      const theirs = await attempt(send);
      setState({ busy: false, error: null, theirs });
      if (!theirs) onSaved();
    } catch (error) {
      setState({ busy: false, error: error instanceof Error ? error : new Error('unexpected'), theirs: null });
    } finally {
      busy.current = false;
    }
  };
  return { ...state, save };
}
