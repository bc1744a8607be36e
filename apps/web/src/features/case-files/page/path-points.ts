import type { CaseFileView } from '@passerelle/contracts';

export type HistoryEntry = CaseFileView['history'][number];

export function latestFirst(history: readonly HistoryEntry[]): HistoryEntry[] {
  return [...history].sort((left, right) => right.startsAt.localeCompare(left.startsAt));
}

/** One point of the path: a entry in a meeting, and the day on which what was decided began or is expected to. */
export interface PathPoint {
  entry: HistoryEntry;
  /** Milliseconds. */
  at: number;
  /** When it began, was known not to, or is expected; null when nothing was to begin. */
  then: { at: number; kind: 'real' | 'expected' | 'not-started' } | null;
}

function dayIn(date: string): number {
  return Date.parse(`${date}T12:00:00Z`);
}

/** The points of the path, oldest first. */
export function pathPoints(history: readonly HistoryEntry[]): PathPoint[] {
  return latestFirst(history)
    .reverse()
    .map((entry) => {
      const { reality, plannedDate, outcome, decidedAt, startsAt } = entry;
      const at = Date.parse(decidedAt ?? startsAt);
      if (reality) {
        return {
          entry,
          at,
          then: { at: dayIn(reality.on), kind: reality.kind === 'started' ? 'real' : 'not-started' },
        };
      }
      if (outcome && plannedDate) return { entry, at, then: { at: dayIn(plannedDate), kind: 'expected' } };
      return { entry, at, then: null };
    });
}

const DAY = 86_400_000;

export interface Scale {
  from: number;
  to: number;
}

/** The time shown: from the first point to the last, today included, with room for the words of the last one. */
export function scaleOf(points: readonly PathPoint[], today: string): Scale {
  const times = [dayIn(today), ...points.flatMap(({ at, then }) => (then ? [at, then.at] : [at]))];
  const from = Math.min(...times);
  const to = Math.max(...times);
  const room = Math.max(30 * DAY, (to - from) * 0.08);
  return { from: from - room / 2, to: to + room };
}

/** The position of an instant on the scale, from 0 to 100. */
export function positionOf(at: number, { from, to }: Scale): number {
  return ((at - from) / (to - from)) * 100;
}

/** The first days of the months of the scale, at most `most` of them, evenly. */
export function monthsOf({ from, to }: Scale, most: number): string[] {
  const months: string[] = [];
  const first = new Date(from);
  for (let index = 1; ; index += 1) {
    const month = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + index, 1, 12));
    if (month.getTime() > to) break;
    months.push(month.toISOString().slice(0, 10));
  }
  const every = Math.ceil(months.length / most);
  return months.filter((_, index) => index % every === 0);
}

/** The row of each label, so that none covers another: `width` is how much of the scale a label takes. */
export function labelRows(positions: readonly number[], width: number): number[] {
  const ends: number[] = [];
  return positions.map((position) => {
    const found = ends.findIndex((end) => position >= end);
    const row = found >= 0 ? found : ends.length;
    ends[row] = position + width;
    return row;
  });
}
