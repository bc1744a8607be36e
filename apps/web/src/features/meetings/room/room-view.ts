import type { MeetingView } from '@passerelle/contracts';
import { currentLine, isBehind } from './room-clock';

type Line = MeetingView['agenda'][number];
export type CaseLine = Extract<Line, { kind: 'case' }>;
export type PointLine = Extract<Line, { kind: 'point' }>;
/** A line that the viewer may open. */
export type OpenLine = CaseLine | PointLine;

/** Where one looks: with the leader, or alone at a line of one's own. */
export interface Look {
  following: boolean;
  /** The line on the screen. While following, it changes only once nobody's text is taken away by the change. */
  at: string | null;
}

/** True for a line that the viewer may open. */
export function mayOpen(line: Line): line is OpenLine {
  return line.kind !== 'reserved';
}

/** The line on the screen: the one looked at while it may be read, else the one on the table. */
export function shownLine(agenda: readonly Line[], look: Look): Line | null {
  return agenda.find((line) => mayOpen(line) && line.itemId === look.at) ?? currentLine(agenda);
}

/**
 * The next line that is left to do, after the current one and then from the top: a case neither decided nor postponed,
 * or a general point that nobody has opened. Null when none.
 */
export function nextUndone(agenda: readonly Line[]): OpenLine | null {
  const current = currentLine(agenda);
  const waiting = agenda.filter(
    (line): line is OpenLine => mayOpen(line) && line !== current && !isBehind(line, current),
  );
  return waiting.find((line) => current !== null && line.place > current.place) ?? waiting[0] ?? null;
}

/** How many lines are behind, among those that the viewer may read. */
export function settledCount(agenda: readonly Line[]): { settled: number; readable: number } {
  const readable = agenda.filter(mayOpen);
  const current = currentLine(agenda);
  return { settled: readable.filter((line) => isBehind(line, current)).length, readable: readable.length };
}
