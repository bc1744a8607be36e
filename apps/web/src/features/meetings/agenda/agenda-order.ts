import type { AgendaItem } from '../../../shared/agenda/agenda-item';

/** The key of an item: its id when it may be read, else its position. */
export function agendaItemKey(agendaItem: AgendaItem): string {
  return agendaItem.kind === 'reserved' ? `reserved-${agendaItem.place}` : agendaItem.itemId;
}

/**
 * The order as it will be once `key` is at `index` (from 0, in the list without it).
 */
export function withItemAt(agenda: readonly AgendaItem[], key: string, index: number): AgendaItem[] {
  const moved = agenda.find((agendaItem) => agendaItemKey(agendaItem) === key);
  if (!moved) return [...agenda];
  const others = agenda.filter((agendaItem) => agendaItem !== moved);
  const at = Math.max(0, Math.min(index, others.length));
  return [...others.slice(0, at), moved, ...others.slice(at)];
}

/** A move as the server is asked for it: the item, and the one that it must follow (null: first). */
export interface AgendaMove {
  itemId: string;
  after: string | null;
}

/** The move that puts an item where it now is in `agenda`; null when the item before has no id. */
export function moveTo(agenda: readonly AgendaItem[], itemId: string): AgendaMove | null {
  const index = agenda.findIndex((agendaItem) => agendaItemKey(agendaItem) === itemId);
  if (index < 0) return null;
  const before = agenda[index - 1];
  if (before === undefined) return { itemId, after: null };
  return before.kind === 'reserved' ? null : { itemId, after: before.itemId };
}

/** The agenda of the server with the moves that it has not answered yet, so that two people's moves both show. */
export function withMoves(agenda: readonly AgendaItem[], moves: readonly AgendaMove[]): AgendaItem[] {
  return moves.reduce<AgendaItem[]>(
    (order, { itemId, after }) => {
      const others = order.filter((agendaItem) => agendaItemKey(agendaItem) !== itemId);
      const behind = after === null ? -1 : others.findIndex((agendaItem) => agendaItemKey(agendaItem) === after);
      return after !== null && behind < 0 ? order : withItemAt(order, itemId, behind + 1);
    },
    [...agenda],
  );
}
