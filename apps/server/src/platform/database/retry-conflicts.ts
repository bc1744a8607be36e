import { setTimeout as wait } from 'node:timers/promises';
import { QueryFailedError } from 'typeorm';

/** serialization_failure and deadlock_detected: PostgreSQL rolled the transaction back, and the same one may pass next. */
const CONFLICTS = new Set(['40001', '40P01']);
const ATTEMPTS = 3;
const PAUSE_MS = 20;

/** Runs a transaction again when PostgreSQL gave it up for a conflict with a concurrent one, three times at most. */
export async function retryConflicts<Result>(transaction: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await transaction();
    } catch (error) {
      if (attempt === ATTEMPTS || !isConflict(error)) throw error;
      await wait(PAUSE_MS * attempt * (1 + Math.random()));
    }
  }
}

function isConflict(error: unknown): boolean {
  if (!(error instanceof QueryFailedError)) return false;
  const { code } = error.driverError as { code?: string };
  return code !== undefined && CONFLICTS.has(code);
}
