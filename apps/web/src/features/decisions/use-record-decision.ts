import {
  recordDecisionCommand,
  showAgendaItem,
  showClosing,
  showMeeting,
  type AgendaItemView,
  type OrganisationView,
} from '@passerelle/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { call, Refused } from '../../platform/api';
import { viewKey } from '../../platform/queries';
import { StableCommandId } from '../../platform/stable-command-id';
import { carrierOf, type DecisionDraft, type DraftChange } from './decision-draft';
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

/** One gesture: the decision, then each follow-up. */
export function useRecordDecision(recording: Recording): DecisionRecorder {
  const { item, onChange, onRecorded } = recording;
  const client = useQueryClient();
  const stableId = useRef(new StableCommandId());
  const busy = useRef(false);
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<RecordProblem | null>(null);

  const refresh = async (): Promise<AgendaItemView | undefined> => {
    await Promise.all(
      [showAgendaItem, showMeeting, showClosing].map(({ path }) => client.invalidateQueries({ queryKey: [path] })),
    );
    return client.getQueryData<AgendaItemView>(viewKey(showAgendaItem, { itemId: item.id }));
  };
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
  /** A line being written that nobody could receive: its sentence is shown there, and nothing is sent. */
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
      plannedDate: draft.start ?? item.usualStart,
    };
    try {
      await call(recordDecisionCommand, { itemId: item.id }, { ...body, commandId: stableId.current.idFor(body) });
    } catch (error) {
      return explain(error, wording);
    }
    stableId.current.answered();
    const followUps = await sendFollowUps(draft.followUps, recording);
    // The draft goes once the decision is there to take its place: an empty form would say that nothing was kept.
    await refresh();
    onChange({ kind: 'recorded' });
    onRecorded({ reference: item.reference, decided: true, followUps });
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
        const followUps = await sendFollowUps(draft.followUps, recording);
        await refresh();
        if (followUps > 0) onRecorded({ reference: item.reference, decided: false, followUps });
      }),
    pending,
    problem,
    dismiss: () => setProblem(null),
  };
}
