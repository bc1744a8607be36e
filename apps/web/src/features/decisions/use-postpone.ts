import { postponeItemCommand, type AgendaItemView } from '@passerelle/contracts';
import { useRef, useState } from 'react';
import { changesAgendaItem } from '../../shared/queries/meetings';
import { Refused } from '../../platform/api';
import { useCommand } from '../../platform/queries';
import { StableCommandId } from '../../platform/stable-command-id';

/** Postpones a case: what is missing, and from whom when it is known. */
export function usePostpone(item: AgendaItemView, onPostponed: () => void) {
  const command = useCommand(postponeItemCommand, changesAgendaItem(item.meetingId));
  const stableId = useRef(new StableCommandId());
  const [missing, setMissing] = useState(item.status === 'postponed' ? (item.missing ?? '') : '');
  const [fromId, setFromId] = useState<string | null>(null);
  const postpone = (): void => {
    if (command.isPending) return;
    const body = { expectedVersion: item.version, missing, missingFromOrganisationId: fromId };
    command.mutate(
      { params: { itemId: item.id }, body: { ...body, commandId: stableId.current.idFor(body) } },
      {
        onSuccess: () => {
          stableId.current.answered();
          onPostponed();
        },
        onError: (error) => error instanceof Refused && stableId.current.answered(),
      },
    );
  };
  return { missing, setMissing, fromId, setFromId, postpone, pending: command.isPending, error: command.error };
}
