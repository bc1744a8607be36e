import type { AgendaItemView } from '@passerelle/contracts';
import { useMemo } from 'react';
import { currentDraft as currentOf, useDraft, type Draft } from '../../platform/drafts/use-draft';
import { itemDraft } from '../../shared/agenda/item-draft';
import { changeDraft, EMPTY_DRAFT, withWholeLines, type DecisionDraft, type DraftChange } from './decision-draft';

/** The draft of one case: what was prepared is there on coming back, from a walk through the agenda or from a reload. */
export function useDecisionDraft(item: AgendaItemView): [DecisionDraft, (change: DraftChange) => void, Draft] {
  const [draft, write, kept] = useDraft(itemDraft('decision', item), () => EMPTY_DRAFT);
  const whole = useMemo(() => withWholeLines(draft), [draft]);
  return [whole, (change) => write((before) => changeDraft(withWholeLines(before), change)), kept];
}

/** The draft as it is at this instant, for a command that lasts several calls. */
export function currentDraft(item: AgendaItemView): DecisionDraft {
  return withWholeLines(currentOf(itemDraft('decision', item), EMPTY_DRAFT));
}
