import { EmbeddedPostgresError } from './platform/database/embedded-error.js';
import {
  eraseEmbeddedPostgres,
  refuseWhenRunning as refuseWhenPostgresRuns,
  startEmbeddedPostgres,
  visitEmbeddedPostgres,
  type EmbeddedPostgres,
} from './platform/database/embedded-postgres.js';
import { embeddedDatabaseMessage } from './embedded-database-messages.js';
import { OperatorRefused } from './platform/operator-refused.js';

/**
 * The database of this checkout when none is given by DATABASE_URL.
 * `durable: false` is for tests: new data in a temporary place, without waiting for the disk, deleted at the end.
 */
export function startEmbeddedDatabase(options: { stateFolder?: string; durable: boolean }): Promise<EmbeddedPostgres> {
  return withMessages(() => startEmbeddedPostgres(options));
}

/** The database of this checkout for one command: the one that runs, left running, or else started for that time. */
export function visitEmbeddedDatabase(stateFolder?: string): Promise<EmbeddedPostgres> {
  return withMessages(() => visitEmbeddedPostgres(stateFolder));
}

/** Refuses when another start of this checkout is alive. */
export function refuseWhenRunning(): Promise<void> {
  return withMessages(() => refuseWhenPostgresRuns());
}

/** Stops what runs on the state folder of this checkout and deletes it with all its data. Returns the folder. */
export function resetEmbeddedDatabase(): Promise<string> {
  return withMessages(() => eraseEmbeddedPostgres());
}

async function withMessages<Result>(action: () => Result | Promise<Result>): Promise<Result> {
  try {
    return await action();
  } catch (error) {
    if (!(error instanceof EmbeddedPostgresError)) throw error;
    throw new OperatorRefused(...embeddedDatabaseMessage(error.failure), { cause: error });
  }
}
