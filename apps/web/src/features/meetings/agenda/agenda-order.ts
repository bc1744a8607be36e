import type { MeetingView } from '@passerelle/contracts';

export type AgendaLine = MeetingView['agenda'][number];
export type CaseLine = Extract<AgendaLine, { kind: 'case' }>;
export type PointLine = Extract<AgendaLine, { kind: 'point' }>;
/** A line that the viewer may read. */
export type ReadableLine = CaseLine | PointLine;

/** The key of a line: its item when it may be read, else its place. */
export function lineKey(line: AgendaLine): string {
  return line.kind === 'reserved' ? `reserved-${line.place}` : line.itemId;
}

/**
 * The order as it will be once `key` stands at `index` (from 0, in the list without it).
 */
export function withLineAt(agenda: readonly AgendaLine[], key: string, index: number): AgendaLine[] {
  const moved = agenda.find((line) => lineKey(line) === key);
  if (!moved) return [...agenda];
  const others = agenda.filter((line) => line !== moved);
  const at = Math.max(0, Math.min(index, others.length));
  return [...others.slice(0, at), moved, ...others.slice(at)];
}

/** A move as the server is asked for it: the item, and the one that it must follow (null: first). */
export interface AgendaMove {
  itemId: string;
  after: string | null;
}

/** The move that puts a line where it now stands in `agenda`; null when the line before gives no name to follow. */
export function moveTo(agenda: readonly AgendaLine[], itemId: string): AgendaMove | null {
  const index = agenda.findIndex((line) => lineKey(line) === itemId);
  if (index < 0) return null;
  const before = agenda[index - 1];
  if (before === undefined) return { itemId, after: null };
  return before.kind === 'reserved' ? null : { itemId, after: before.itemId };
}

/** The agenda of the server with the moves that it has not answered yet, so that two people's moves both show. */
export function withMoves(agenda: readonly AgendaLine[], moves: readonly AgendaMove[]): AgendaLine[] {
  return moves.reduce<AgendaLine[]>(
    (order, { itemId, after }) => {
      const others = order.filter((line) => lineKey(line) !== itemId);
      const behind = after === null ? -1 : others.findIndex((line) => lineKey(line) === after);
      return after !== null && behind < 0 ? order : withLineAt(order, itemId, behind + 1);
    },
    [...agenda],
  );
}
