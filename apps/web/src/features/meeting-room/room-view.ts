import type { MeetingView } from '@passerelle/contracts';
import { currentLine } from './room-clock';

type Line = MeetingView['agenda'][number];
export type CaseLine = Extract<Line, { kind: 'case' }>;

/** Where one looks: with the leader, or alone at a line of one's own. */
export interface Look {
  following: boolean;
  /** The case on the screen. While following, it changes only once nobody's text is taken away by the change. */
  at: string | null;
}

/** The line on the screen: the one looked at while it may be read, else the one on the table. */
export function shownLine(agenda: readonly Line[], look: Look): Line | null {
  return agenda.find((line) => line.kind === 'case' && line.itemId === look.at) ?? currentLine(agenda);
}

/** The next line that is neither decided nor postponed, after the current one and then from the top; null when none. */
export function nextUndecided(agenda: readonly Line[]): CaseLine | null {
  const current = currentLine(agenda);
  const waiting = agenda.filter(
    (line): line is CaseLine => line.kind === 'case' && line.status === 'accepted' && line !== current,
  );
  return waiting.find((line) => current !== null && line.place > current.place) ?? waiting[0] ?? null;
}

/** How many lines are behind, among those that the viewer may read. */
export function settledCount(agenda: readonly Line[]): { settled: number; readable: number } {
  const readable = agenda.filter((line): line is CaseLine => line.kind === 'case');
  return { settled: readable.filter((line) => line.status !== 'accepted').length, readable: readable.length };
}
