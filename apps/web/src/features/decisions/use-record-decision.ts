import { recordDecisionCommand, type AgendaItemView, type OrganisationView } from '@passerelle/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { thing } from '../../shared/queries/things';
import { runCommands } from '../../platform/own-changes';
import { refreshViews, fillView } from '../../platform/freshness';
import { agendaItemQuery, closingQuery, meetingQuery } from '../../shared/queries/meetings';
import { Refused } from '../../platform/api';
import { viewKey } from '../../platform/query-client';
import { StableCommandId } from '../../platform/stable-command-id';
import { carrierOf, startOf, type DecisionDraft, type DraftChange } from './decision-draft';
import { firstIncomplete } from './follow-up-line';
import { itemChange, type ItemChange } from './item-change';
import { sendFollowUps } from './send-follow-ups';
import { currentDraft } from './use-decision-draft';
import { wordingDigest } from './wording-digest';

/** Why nothing was recorded, and what the panel then shows. */
export type RecordProblem =
  | { kind: 'outcome-missing' }
  | { kind: 'carrier-missing' }
  | { kind: 'text-not-saved' }
  | { kind: 'wording-changed'; shown: string; wording: string }
  | { kind: 'stale'; change: ItemChange }
  | { kind: 'refused'; error: unknown };

export interface Recording {
  item: AgendaItemView;
  organisations: readonly OrganisationView[];
  onChange: (change: DraftChange) => void;
  /** Resolves once the sheet is saved; false when it does not come. */
  textSaved: () => Promise<boolean>;
  /** `decided` is false when only follow-ups were sent. */
  onRecorded: (recorded: { reference: string; decided: boolean; followUps: number }) => void;
}

interface DecisionRecorder {
  /** Records the outcome with this wording, then each follow-up. */
  record: (wording: string) => Promise<void>;
  /** Sends the follow-ups alone, when the decision is already there. */
  sendLines: () => Promise<void>;
  pending: boolean;
  problem: RecordProblem | null;
  dismiss: () => void;
}

/** One command: the decision, then each follow-up. */
export function useRecordDecision(recording: Recording): DecisionRecorder {
  const { item, onChange, onRecorded } = recording;
  const client = useQueryClient();
  const stableId = useRef(new StableCommandId());
  const busy = useRef(false);
  const changed = [thing('meeting', item.meetingId), thing('follow-ups')];
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<RecordProblem | null>(null);

  const refresh = async (): Promise<AgendaItemView | undefined> => {
    await refreshViews([agendaItemQuery, meetingQuery, closingQuery]);
    return client.getQueryData<AgendaItemView>(viewKey(agendaItemQuery.endpoint, { itemId: item.id }));
  };
  const fill = (view: AgendaItemView) => fillView(agendaItemQuery, { itemId: item.id }, view);
  const explain = async (error: unknown, shown: string): Promise<void> => {
    if (!(error instanceof Refused)) return setProblem({ kind: 'refused', error });
    stableId.current.answered();
    const { refused, wording } = error.problem;
    if (refused === 'wording-changed' && wording !== undefined) {
      return setProblem({ kind: 'wording-changed', shown, wording });
    }
    if (refused !== 'stale-version') return setProblem({ kind: 'refused', error });
    const after = await refresh();
    setProblem({ kind: 'stale', change: after ? itemChange(item, after) : { kind: 'other' } });
  };
  /** A follow-up line that no organisation could receive: its sentence is shown there, and nothing is sent. */
  const incomplete = (draft: DecisionDraft): boolean => {
    const line = firstIncomplete(draft.followUps, recording.organisations, item.today);
    if (line) onChange({ kind: 'refused', key: line.key, refused: 'organisation-missing' });
    return line !== null;
  };
  const decide = async (draft: DecisionDraft, wording: string): Promise<void> => {
    const carrierOrganisationId = carrierOf(draft, item);
    if (draft.outcome === null) return setProblem({ kind: 'outcome-missing' });
    if (carrierOrganisationId === null) return setProblem({ kind: 'carrier-missing' });
    if (incomplete(draft)) return;
    if (!(await recording.textSaved())) return setProblem({ kind: 'text-not-saved' });
    const body = {
      expectedVersion: item.version,
      outcome: draft.outcome,
      wordingDigest: wordingDigest(wording),
      carrierOrganisationId,
      plannedDate: startOf(draft, item, wording),
    };
    try {
      const followUps = await runCommands(changed, async (send) => {
        const command = { ...body, commandId: stableId.current.idFor(body) };
        const decided = await send(recordDecisionCommand, { itemId: item.id }, command);
        stableId.current.answered();
        const { created, view } = await sendFollowUps(send, draft.followUps, recording);
        // The draft goes once the decision is there to replace it: an empty form would say that nothing was kept.
        const filled = [fill(view ?? decided)];
        onChange({ kind: 'recorded' });
        return { result: created, filled };
      });
      onRecorded({ reference: item.reference, decided: true, followUps });
    } catch (error) {
      await explain(error, wording);
    }
  };
  const once = async (act: () => Promise<void>): Promise<void> => {
    if (busy.current) return;
    busy.current = true;
    setPending(true);
    setProblem(null);
    await act().finally(() => {
      busy.current = false;
      setPending(false);
    });
  };
  return {
    record: (wording) => once(() => decide(currentDraft(item.id), wording)),
    sendLines: () =>
      once(async () => {
        const draft = currentDraft(item.id);
        if (incomplete(draft)) return;
        const followUps = await runCommands(changed, async (send) => {
          const { created, view } = await sendFollowUps(send, draft.followUps, recording);
          return { result: created, filled: view ? [fill(view)] : [] };
        });
        if (followUps > 0) onRecorded({ reference: item.reference, decided: false, followUps });
      }),
    pending,
    problem,
    dismiss: () => setProblem(null),
  };
}
