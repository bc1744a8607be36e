import {
  EmbeddedPostgresError,
  eraseEmbeddedPostgres,
  refuseWhenRunning as refuseWhenPostgresRuns,
  startEmbeddedPostgres,
  startTemporaryPostgres,
  joinOrStartEmbeddedPostgres,
  type EmbeddedPostgres,
  type Installation,
} from '@passerelle/embedded-postgres';
import { checkoutKey, stateFolderOfCheckout } from './checkout-state-folder.js';
import { embeddedDatabaseMessage } from './embedded-database-messages.js';
import { OperatorRefused } from './platform/operator-refused.js';

/**
 * The database of this checkout when none is given by DATABASE_URL.
 * `durable: false` is for tests: new data in a temporary folder, without waiting for the disk, deleted at the end.
 */
export function startEmbeddedDatabase(options: { stateFolder?: string; durable: boolean }): Promise<EmbeddedPostgres> {
  const start = options.durable ? startEmbeddedPostgres : startTemporaryPostgres;
  return withMessages(() => start(installation(options.stateFolder)));
}

/** The database of this checkout for one command: the one that runs, left running, or else started for that time. */
export function joinOrStartEmbeddedDatabase(): Promise<EmbeddedPostgres> {
  return withMessages(() => joinOrStartEmbeddedPostgres(installation()));
}

/** Refuses when another start of this checkout is alive. */
export function refuseWhenRunning(): Promise<void> {
  return withMessages(() => refuseWhenPostgresRuns(installation()));
}

/** Stops what runs on the state folder of this checkout and deletes it with all its data. Returns the folder. */
export async function resetEmbeddedDatabase(): Promise<string> {
  const { stateFolder } = installation();
  await withMessages(() => eraseEmbeddedPostgres({ stateFolder }));
  return stateFolder;
}

/** The names of the data that exist already: changing one of them would leave these behind. */
function installation(stateFolder = stateFolderOfCheckout()): Installation {
  return {
    stateFolder,
    owner: 'passerelle_owner',
    database: 'passerelle',
    systemUser: 'passerelle-db',
    temporaryPrefix: `passerelle-tests-${checkoutKey()}-`,
  };
}

async function withMessages<Result>(action: () => Result | Promise<Result>): Promise<Result> {
  try {
    return await action();
  } catch (error) {
    if (!(error instanceof EmbeddedPostgresError)) throw error;
    throw new OperatorRefused(...embeddedDatabaseMessage(error.failure), { cause: error });
  }
}
