import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { provideBinaries } from './embedded-binaries.js';
import { dataFolder, prepareCluster, type Cluster } from './embedded-cluster.js';
import { isAlive, signal, waitForEnd } from './embedded-processes.js';
import { ownerAddress, provideOwner } from './embedded-roles.js';
import { EmbeddedPostgresError } from './embedded-error.js';
import { isHeld, refuseWhenHeld, takeRunLock } from './embedded-run-lock.js';
import { newSecrets, secretsOf } from './embedded-secrets.js';
import { isServerOf, joinOrStart, readPidFile, stopServer } from './embedded-server.js';
import { checkoutKey, prepareStateFolder, stateFolderOfCheckout, temporaryPlace } from './embedded-state-folder.js';
import { databaseUser } from './embedded-system-user.js';

export interface EmbeddedPostgres {
  /** Connects as the role that owns and migrates the database; it is no superuser. */
  ownerUrl: string;
  stateFolder: string;
  /** 32 random bytes in base64, kept beside the data. */
  masterKey: string;
  /** Stops the server and waits for it; past `patienceMs` without finishing its work, which the next start then does. */
  stop(patienceMs?: number): Promise<void>;
}

const STOP_PATIENCE_MS = 5_000;

/**
 * The database of this checkout when nobody gave one: a real PostgreSQL on a free port of 127.0.0.1.
 * `durable: false` is for tests: new data in a temporary place, without waiting for the disk, deleted at the end.
 */
export async function startEmbeddedPostgres(options: {
  stateFolder?: string;
  durable: boolean;
}): Promise<EmbeddedPostgres> {
  const stateFolder = options.stateFolder ?? stateFolderOfCheckout();
  prepareStateFolder(stateFolder, databaseUser());
  return options.durable ? startDurable(stateFolder) : startTemporary(stateFolder);
}

async function startDurable(stateFolder: string): Promise<EmbeddedPostgres> {
  const release = takeRunLock(stateFolder);
  try {
    const secrets = secretsOf(stateFolder, existsSync(dataFolder({ folder: stateFolder })));
    const cluster: Cluster = {
      binaries: provideBinaries(stateFolder),
      folder: stateFolder,
      user: databaseUser(),
      superuserPassword: secrets.superuserPassword,
      durable: true,
    };
    prepareCluster(cluster);
    const server = await joinOrStart(cluster);
    return {
      ownerUrl: await provideOwner(server.port, secrets.superuserPassword, secrets.ownerPassword),
      stateFolder,
      masterKey: secrets.masterKey,
      stop: async (patienceMs = STOP_PATIENCE_MS) => {
        await stopServer(cluster, server, patienceMs);
        release();
      },
    };
  } catch (error) {
    release();
    throw error;
  }
}

/** The database of this checkout for one gesture: the one that runs, left running, or else started for that time. */
export async function visitEmbeddedPostgres(stateFolder = stateFolderOfCheckout()): Promise<EmbeddedPostgres> {
  if (!isHeld(stateFolder)) return startEmbeddedPostgres({ stateFolder, durable: true });
  const running = readPidFile({ folder: stateFolder });
  if (!running?.ready) throw new EmbeddedPostgresError({ kind: 'not-ready' });
  const { ownerPassword, masterKey } = secretsOf(stateFolder, true);
  const ownerUrl = ownerAddress(running.port, ownerPassword);
  return { ownerUrl, stateFolder, masterKey, stop: () => Promise.resolve() };
}

async function startTemporary(stateFolder: string): Promise<EmbeddedPostgres> {
  const user = databaseUser();
  const place = temporaryPlace(stateFolder, user);
  const prefix = `passerelle-tests-${checkoutKey()}-`;
  await clearDeadRuns(place, prefix);
  const folder = mkdtempSync(join(place, `${prefix}${process.pid}-`));
  chmodSync(folder, 0o711);
  const secrets = newSecrets();
  const binaries = provideBinaries(stateFolder);
  const cluster: Cluster = { binaries, folder, user, superuserPassword: secrets.superuserPassword, durable: false };
  prepareCluster(cluster);
  const server = await joinOrStart(cluster);
  return {
    ownerUrl: await provideOwner(server.port, secrets.superuserPassword, secrets.ownerPassword),
    stateFolder: folder,
    masterKey: secrets.masterKey,
    stop: async (patienceMs = STOP_PATIENCE_MS) => {
      await stopServer(cluster, server, patienceMs);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A test run that was killed leaves its server and data behind: the next one clears them. */
async function clearDeadRuns(place: string, prefix: string): Promise<void> {
  for (const name of readdirSync(place)) {
    const owner = name.startsWith(prefix) ? Number(name.slice(prefix.length).split('-')[0]) : Number.NaN;
    if (Number.isNaN(owner) || isAlive(owner)) continue;
    await endAndDelete(join(place, name));
  }
}

/** Refuses, in words for the terminal, when another start of this checkout is alive. */
export function refuseWhenRunning(): void {
  refuseWhenHeld(stateFolderOfCheckout());
}

/** Stops what runs on the state folder of this checkout and deletes it with all its data. Returns the folder. */
export async function eraseEmbeddedPostgres(): Promise<string> {
  const stateFolder = stateFolderOfCheckout();
  refuseWhenHeld(stateFolder);
  await endAndDelete(stateFolder);
  return stateFolder;
}

async function endAndDelete(folder: string): Promise<void> {
  const server = readPidFile({ folder });
  if (server && isServerOf({ folder }, server.pid)) {
    signal(server.pid, 'SIGQUIT');
    await waitForEnd(server.pid, STOP_PATIENCE_MS);
  }
  rmSync(folder, { recursive: true, force: true });
}
