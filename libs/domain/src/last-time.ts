import type { AgendaItem } from './agenda-item.js';

interface Past {
  item: Pick<AgendaItem, 'status'>;
  decision: object | null;
}

/**
 * [AGE-13] What a committee decided last time is its latest decision on the case: a postponement since then, for lack of
 * time or of a paper, is said beside it and hides neither the decision nor its follow-ups. `past` is the latest first;
 * a case that was never decided has its latest postponement alone.
 */
export function lastTime<One extends Past>(past: readonly One[]): { last: One | null; postponedSince: One | null } {
  const decidedAt = past.findIndex(({ decision }) => decision !== null);
  if (decidedAt < 0) return { last: past[0] ?? null, postponedSince: null };
  const since = past.slice(0, decidedAt).find(({ item }) => item.status === 'postponed');
  return { last: past[decidedAt] ?? null, postponedSince: since ?? null };
}
