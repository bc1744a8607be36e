import { recordDecisionCommand, type AgendaItemView, type BodyOf, type OrganisationView } from '@passerelle/contracts';
import { useRef, useState } from 'react';
import { thing } from '../../shared/queries/things';
import { runCommands } from '../../platform/own-changes';
import { refreshViews, fillView } from '../../platform/freshness';
import { agendaItemQuery, closingQuery, meetingQuery } from '../../shared/queries/meetings';
import { Refused } from '../../platform/api';
import { queryClient, viewKey } from '../../platform/query-client';
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

type DecisionBody = Omit<BodyOf<typeof recordDecisionCommand>, 'commandId'>;

/** What is sent of a draft, or what it lacks. */
function toSend(draft: DecisionDraft, item: AgendaItemView, wording: string): DecisionBody | RecordProblem {
  const carrierOrganisationId = carrierOf(draft, item);
  if (draft.outcome === null) return { kind: 'outcome-missing' };
  if (carrierOrganisationId === null) return { kind: 'carrier-missing' };
  return {
    expectedVersion: item.version,
    outcome: draft.outcome,
    wordingDigest: wordingDigest(wording),
    carrierOrganisationId,
    plannedDate: startOf(draft, item, wording),
  };
}

/** A follow-up line that no organisation could receive: its sentence is shown there, and nothing is sent. */
function isIncomplete(draft: DecisionDraft, { item, organisations, onChange }: Recording): boolean {
  const line = firstIncomplete(draft.followUps, organisations, item.today);
  if (line) onChange({ kind: 'refused', key: line.key, refused: 'organisation-missing' });
  return line !== null;
}

/** Why the server refused, with what it has now. `shown` is the wording that was sent. */
async function problemOf(error: unknown, shown: string, item: AgendaItemView): Promise<RecordProblem> {
  if (!(error instanceof Refused)) return { kind: 'refused', error };
  const { refused, wording } = error.problem;
  if (refused === 'wording-changed' && wording !== undefined) return { kind: 'wording-changed', shown, wording };
  if (refused !== 'stale-version') return { kind: 'refused', error };
  await refreshViews([agendaItemQuery, meetingQuery, closingQuery]);
  const after = queryClient.getQueryData<AgendaItemView>(viewKey(agendaItemQuery.endpoint, { itemId: item.id }));
  return { kind: 'stale', change: after ? itemChange(item, after) : { kind: 'other' } };
}

/** Runs one act at a time: another one asked meanwhile is not run. */
function useOneAtATime() {
  const busy = useRef(false);
  const [pending, setPending] = useState(false);
  const once = async (act: () => Promise<void>): Promise<void> => {
    if (busy.current) return;
    busy.current = true;
    setPending(true);
    await act().finally(() => {
      busy.current = false;
      setPending(false);
    });
  };
  return { pending, once };
}

/** One command: the decision, then each follow-up. */
export function useRecordDecision(recording: Recording): DecisionRecorder {
  const { item, onChange, onRecorded } = recording;
  const stableId = useRef(new StableCommandId());
  const { pending, once } = useOneAtATime();
  const [problem, setProblem] = useState<RecordProblem | null>(null);
  const changed = [thing('meeting', item.meetingId), thing('follow-ups')];
  const fill = (view: AgendaItemView) => fillView(agendaItemQuery, { itemId: item.id }, view);
  const decide = async (draft: DecisionDraft, wording: string): Promise<void> => {
    const body = toSend(draft, item, wording);
    if ('kind' in body) return setProblem(body);
    if (isIncomplete(draft, recording)) return;
    if (!(await recording.textSaved())) return setProblem({ kind: 'text-not-saved' });
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
      if (error instanceof Refused) stableId.current.answered();
      setProblem(await problemOf(error, wording, item));
    }
  };
  const sendLines = async (draft: DecisionDraft): Promise<void> => {
    if (isIncomplete(draft, recording)) return;
    const followUps = await runCommands(changed, async (send) => {
      const { created, view } = await sendFollowUps(send, draft.followUps, recording);
      return { result: created, filled: view ? [fill(view)] : [] };
    });
    if (followUps > 0) onRecorded({ reference: item.reference, decided: false, followUps });
  };
  const anew = (act: () => Promise<void>): Promise<void> =>
    once(() => {
      setProblem(null);
      return act();
    });
  return {
    record: (wording) => anew(() => decide(currentDraft(item), wording)),
    sendLines: () => anew(() => sendLines(currentDraft(item))),
    pending,
    problem,
    dismiss: () => setProblem(null),
  };
}
