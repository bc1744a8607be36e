import { moveAgendaItem, type MeetingView } from '@passerelle/contracts';
import { useMutation } from '@tanstack/react-query';
import { uuidv4 } from 'lib0/random';
import { useMemo, useState } from 'react';
import { meetingQuery } from '../../../shared/queries/meetings';
import { thing } from '../../../shared/queries/things';
import { fillView } from '../../../platform/freshness';
import { runCommands } from '../../../platform/own-changes';
import type { AgendaItem } from '../../../shared/agenda/agenda-item';
import { agendaItemKey, moveTo, withItemAt, withMoves, type AgendaMove } from './agenda-order';

interface AgendaMoves {
  agenda: AgendaItem[];
  /** Puts an item at an index of the list as it is shown (from 0). */
  moveToIndex: (itemId: string, index: number) => void;
  error: Error | null;
}

/** Moves show immediately, then the server's order replaces them; one that fails goes back and says so. */
export function useAgendaMoves(meeting: MeetingView): AgendaMoves {
  const [moves, setMoves] = useState<readonly AgendaMove[]>([]);
  const agenda = useMemo(() => withMoves(meeting.agenda, moves), [meeting.agenda, moves]);
  const command = useMutation({
    mutationFn: (move: AgendaMove) =>
      runCommands([thing('meeting', meeting.id)], async (send) => {
        const body = { commandId: uuidv4(), after: move.after };
        const result = await send(moveAgendaItem, { itemId: move.itemId }, body);
        return { result, filled: [fillView(meetingQuery, { meetingId: meeting.id }, result)] };
      }),
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
