import type { AgendaItemView } from '@passerelle/contracts';
import { proposedStart, type CalendarDate, type Outcome, type RefusalCode } from '@passerelle/domain';
import { uuidv4 } from 'lib0/random';
import { fitting } from '../../platform/drafts/fitting';

/** One follow-up being written, on its line of text. */
export interface FollowUpDraft {
  key: string;
  line: string;
  /** Chosen in the calendar; it wins over what the line says. */
  chosenDate: CalendarDate | null;
  /** One per content: sent twice it acts once, changed it is another command. */
  commandId: string;
  refused: RefusalCode | 'organisation-missing' | 'unreachable' | null;
}

/** What the facilitator has prepared for one case and not recorded yet. */
export interface DecisionDraft {
  outcome: Outcome | null;
  /** Null: the organisation that the outcome usually falls to. */
  carrierId: string | null;
  /** Null: the start that the wording gives, or the usual one. */
  start: CalendarDate | null;
  followUps: FollowUpDraft[];
  /** The line being written; null when none is open. */
  openKey: string | null;
}

export type DraftChange =
  | { kind: 'outcome'; outcome: Outcome }
  | { kind: 'carrier'; organisationId: string }
  | { kind: 'start'; date: CalendarDate }
  | { kind: 'add' }
  | { kind: 'open'; key: string | null }
  | { kind: 'write'; key: string; line: string }
  | { kind: 'date'; key: string; date: CalendarDate }
  | { kind: 'remove'; key: string }
  | { kind: 'refused'; key: string; refused: NonNullable<FollowUpDraft['refused']> }
  | { kind: 'recorded' };

export const EMPTY_DRAFT: DecisionDraft = {
  outcome: null,
  carrierId: null,
  start: null,
  followUps: [],
  openKey: null,
};

function emptyLine(): FollowUpDraft {
  return { key: uuidv4(), line: '', chosenDate: null, commandId: uuidv4(), refused: null };
}

/** The lines that an earlier release kept, with the fields that a line has today. */
export function withWholeLines(draft: DecisionDraft): DecisionDraft {
  const followUps = draft.followUps.map((one) => fitting(emptyLine(), one));
  return followUps.every((one, index) => one === draft.followUps[index]) ? draft : { ...draft, followUps };
}

function withLine(draft: DecisionDraft, key: string, change: Partial<FollowUpDraft>): DecisionDraft {
  return { ...draft, followUps: draft.followUps.map((one) => (one.key === key ? { ...one, ...change } : one)) };
}

/** The lines that say something: an empty one is dropped as soon as another is opened. */
function written(draft: DecisionDraft): FollowUpDraft[] {
  return draft.followUps.filter((one) => one.line.trim() !== '');
}

export function changeDraft(draft: DecisionDraft, change: DraftChange): DecisionDraft {
  switch (change.kind) {
    case 'outcome':
      return { ...draft, outcome: change.outcome, carrierId: null };
    case 'carrier':
      return { ...draft, carrierId: change.organisationId };
    case 'start':
      return { ...draft, start: change.date };
    case 'add': {
      const line = emptyLine();
      return { ...draft, followUps: [...written(draft), line], openKey: line.key };
    }
    case 'open':
      return { ...draft, followUps: written(draft), openKey: change.key };
    case 'write':
      return withLine(draft, change.key, { line: change.line, commandId: uuidv4(), refused: null });
    case 'date':
      return withLine(draft, change.key, { chosenDate: change.date, commandId: uuidv4(), refused: null });
    case 'remove':
      return {
        ...draft,
        followUps: draft.followUps.filter((one) => one.key !== change.key),
        openKey: draft.openKey === change.key ? null : draft.openKey,
      };
    case 'refused':
      return {
        ...withLine(draft, change.key, { refused: change.refused }),
        // What is missing is to be written: the line opens.
        openKey: change.refused === 'organisation-missing' ? change.key : draft.openKey,
      };
    case 'recorded':
      return { ...EMPTY_DRAFT, followUps: written(draft), openKey: draft.openKey };
  }
}

/** The lines that can be sent on a case that is decided already; none where its decision takes no follow-up. */
export function sendableLines(
  draft: DecisionDraft,
  item: Pick<AgendaItemView, 'decision' | 'abilities'>,
): readonly FollowUpDraft[] {
  return item.decision !== null && item.abilities.giveFollowUp ? written(draft) : [];
}

/** Who carries an outcome: the one chosen, else the one that the server proposes for it. */
export function carrierOf(draft: DecisionDraft, item: Pick<AgendaItemView, 'carriers'>): string | null {
  if (draft.carrierId !== null) return draft.carrierId;
  return item.carriers.find((carrier) => carrier.outcome === draft.outcome)?.organisationId ?? null;
}

/** When the decision starts: the day that was chosen, else the one that its wording or the server proposes (DEC-7). */
export function startOf(
  draft: Pick<DecisionDraft, 'start'>,
  item: Pick<AgendaItemView, 'today' | 'usualStart'>,
  wording: string,
): CalendarDate {
  return draft.start ?? proposedStart(wording, item.today, item.usualStart);
}
