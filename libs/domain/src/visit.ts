/** How long somebody is away before coming back is another visit, in milliseconds. */
export const VISIT_GAP = 4 * 3_600_000;

/** The visits of a member to a committee: what is new is what came since the end of the one before. */
export interface Visit {
  accountId: string;
  committeeId: string;
  /** When the visit before this one ended; null at the first. */
  lastEndedAt: Date | null;
  lastSeenAt: Date;
}

/** [VIS-1] Coming back within four hours goes on with the same visit; later begins another one. */
export function recordVisit(known: Visit | null, who: Pick<Visit, 'accountId' | 'committeeId'>, at: Date): Visit {
  if (!known) return { ...who, lastEndedAt: null, lastSeenAt: at };
  const another = at.getTime() - known.lastSeenAt.getTime() > VISIT_GAP;
  return { ...known, lastEndedAt: another ? known.lastSeenAt : known.lastEndedAt, lastSeenAt: at };
}
