import { moveAgendaItem, showMeeting, type MeetingView } from '@passerelle/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { uuidv4 } from 'lib0/random';
import { useMemo, useState } from 'react';
import type { AgendaItem } from '../../../shared/agenda/agenda-item';
import { call } from '../../../platform/api';
import { viewKey } from '../../../platform/queries';
import { agendaItemKey, moveTo, withItemAt, withMoves, type AgendaMove } from './agenda-order';

interface AgendaMoves {
  agenda: AgendaItem[];
  /** Puts an item at an index of the list as it is shown (from 0). */
  moveToIndex: (itemId: string, index: number) => void;
  error: Error | null;
}

/** Moves show at once, then the server's order takes their place; one that fails goes back and says so. */
export function useAgendaMoves(meeting: MeetingView): AgendaMoves {
  const client = useQueryClient();
  const [moves, setMoves] = useState<readonly AgendaMove[]>([]);
  const agenda = useMemo(() => withMoves(meeting.agenda, moves), [meeting.agenda, moves]);
  const command = useMutation({
    mutationFn: (move: AgendaMove) =>
      call(moveAgendaItem, { itemId: move.itemId }, { commandId: uuidv4(), after: move.after }),
    onSuccess: (view) => {
      const key = viewKey(showMeeting, { meetingId: meeting.id });
      const known = client.getQueryData<MeetingView>(key);
      if (!known || view.version >= known.version) client.setQueryData(key, view);
    },
    onSettled: (_view, _error, move) => setMoves((waiting) => waiting.filter((one) => one !== move)),
  });
  const moveToIndex = (itemId: string, index: number): void => {
    const at = agenda.findIndex((agendaItem) => agendaItemKey(agendaItem) === itemId);
    if (at < 0 || at === index || index < 0 || index >= agenda.length) return;
    const move = moveTo(withItemAt(agenda, itemId, index), itemId);
    if (!move) return;
    setMoves((waiting) => [...waiting, move]);
    command.mutate(move);
  };
  return { agenda, moveToIndex, error: command.error };
}
