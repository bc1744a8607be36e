import { postponeItemCommand, type AgendaItemView } from '@passerelle/contracts';
import { useRef } from 'react';
import { itemDraft } from '../../shared/agenda/item-draft';
import { changesAgendaItem } from '../../shared/queries/meetings';
import { Refused } from '../../platform/api';
import { useDraft } from '../../platform/drafts/use-draft';
import { useCommand } from '../../platform/queries';
import { StableCommandId } from '../../platform/stable-command-id';

/** Postpones a case: what is missing, and from whom when it is known. */
export function usePostpone(item: AgendaItemView, onPostponed: () => void) {
  const command = useCommand(postponeItemCommand, changesAgendaItem(item.meetingId));
  const stableId = useRef(new StableCommandId());
  const said = item.status === 'postponed' ? (item.missing ?? '') : '';
  const [draft, write, kept] = useDraft(itemDraft('postpone', item), () => ({
    missing: said,
    fromId: null as string | null,
    begunOn: said,
  }));
  /** What another member said meanwhile. */
  const saidMeanwhile = said === draft.begunOn || command.isPending ? null : said;
  const { missing, fromId } = draft;
  const postpone = (): void => {
    if (command.isPending) return;
    const body = { expectedVersion: item.version, missing, missingFromOrganisationId: fromId };
    command.mutate(
      { params: { itemId: item.id }, body: { ...body, commandId: stableId.current.idFor(body) } },
      {
        onSuccess: () => {
          stableId.current.answered();
          kept.forget();
          onPostponed();
        },
        onError: (error) => error instanceof Refused && stableId.current.answered(),
      },
    );
  };
  const setMissing = (words: string): void => write((before) => ({ ...before, missing: words }));
  const setFromId = (id: string | null): void => write((before) => ({ ...before, fromId: id }));
  const { isPending: pending, error } = command;
  return { missing, setMissing, fromId, setFromId, saidMeanwhile, kept, postpone, pending, error };
}
