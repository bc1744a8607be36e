import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { provideBinaries } from './binaries.js';
import { dataFolder, prepareCluster, type Cluster } from './cluster.js';
import { EmbeddedPostgresError } from './error.js';
import { isAlive, signal, waitForEnd } from './processes.js';
import { ownerAddress, provideOwner } from './roles.js';
import { isHeld, refuseWhenHeld, takeRunLock } from './run-lock.js';
import { newSecrets, secretsOf } from './secrets.js';
import { isServerOf, joinOrStart, readPidFile, stopServer } from './server.js';
import { prepareStateFolder, temporaryFolder } from './state-folder.js';
import { databaseUser } from './system-user.js';

/** What the application calls its own on this machine. */
export interface Installation {
  /** Holds the data, the passwords, the log and a copy of the programs; never shared by two installations. */
  stateFolder: string;
  /** The role that owns the database. */
  owner: string;
  database: string;
  /** The account that is created for the server when we are root and the system has none for PostgreSQL. */
  systemUser: string;
  /** Begins the names of the folders of throw-away data; two installations never share it. */
  temporaryPrefix: string;
}

export interface EmbeddedPostgres {
  /** Connects as the role that owns and migrates the database; it is no superuser. */
  ownerUrl: string;
  stateFolder: string;
  /** 32 random bytes in base64, kept beside the data, for what the application encrypts. */
  masterKey: string;
  /**
   * Stops the server and waits for it; past `patienceMs` without finishing its work, which the next start then does.
   */
  stop(patienceMs?: number): Promise<void>;
}

const STOP_PATIENCE_MS = 5_000;

/**
 * A PostgreSQL on a free port of 127.0.0.1, on the data of the state folder; joins the one that a killed start left.
 */
export async function startEmbeddedPostgres(installation: Installation): Promise<EmbeddedPostgres> {
  const { stateFolder } = installation;
  const user = databaseUser(installation.systemUser);
  prepareStateFolder(stateFolder, user);
  const release = takeRunLock(stateFolder);
  try {
    const secrets = secretsOf(stateFolder, existsSync(dataFolder({ folder: stateFolder })));
    const cluster: Cluster = {
      binaries: provideBinaries(stateFolder),
      folder: stateFolder,
      user,
      superuserPassword: secrets.superuserPassword,
      durable: true,
    };
    prepareCluster(cluster);
    const server = await joinOrStart(cluster);
    return {
      ownerUrl: await provideOwner(installation, server.port, secrets),
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

/** The server for one command: the one that runs, left running, or else started for that time. */
export async function joinOrStartEmbeddedPostgres(installation: Installation): Promise<EmbeddedPostgres> {
  const { stateFolder } = installation;
  if (!isHeld(stateFolder)) return startEmbeddedPostgres(installation);
  const running = readPidFile({ folder: stateFolder });
  if (!running?.ready) throw new EmbeddedPostgresError({ kind: 'not-ready' });
  const { ownerPassword, masterKey } = secretsOf(stateFolder, true);
  const ownerUrl = ownerAddress(installation, running.port, ownerPassword);
  return { ownerUrl, stateFolder, masterKey, stop: () => Promise.resolve() };
}

/** For tests: new data in a temporary parent, without waiting for the disk, deleted when it stops. */
export async function startTemporaryPostgres(installation: Installation): Promise<EmbeddedPostgres> {
  const { stateFolder, temporaryPrefix } = installation;
  const user = databaseUser(installation.systemUser);
  prepareStateFolder(stateFolder, user);
  const parent = temporaryFolder(stateFolder, user);
  await clearDeadRuns(parent, temporaryPrefix);
  const folder = mkdtempSync(join(parent, `${temporaryPrefix}${process.pid}-`));
  chmodSync(folder, 0o711);
  const secrets = newSecrets();
  const binaries = provideBinaries(stateFolder);
  const cluster: Cluster = { binaries, folder, user, superuserPassword: secrets.superuserPassword, durable: false };
  prepareCluster(cluster);
  const server = await joinOrStart(cluster);
  return {
    ownerUrl: await provideOwner(installation, server.port, secrets),
    stateFolder: folder,
    masterKey: secrets.masterKey,
    stop: async (patienceMs = STOP_PATIENCE_MS) => {
      await stopServer(cluster, server, patienceMs);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A test run that was killed leaves its server and data behind: the next one clears them. */
async function clearDeadRuns(parent: string, prefix: string): Promise<void> {
  for (const name of readdirSync(parent)) {
    const owner = name.startsWith(prefix) ? Number(name.slice(prefix.length).split('-')[0]) : Number.NaN;
    if (Number.isNaN(owner) || isAlive(owner)) continue;
    await endAndDelete(join(parent, name));
  }
}

/** Refuses while another living process uses the state folder. */
export function refuseWhenRunning({ stateFolder }: Pick<Installation, 'stateFolder'>): void {
  refuseWhenHeld(stateFolder);
}

/** Stops the server that a killed start left on the state folder, and deletes the folder with all its data. */
export async function eraseEmbeddedPostgres({ stateFolder }: Pick<Installation, 'stateFolder'>): Promise<void> {
  refuseWhenHeld(stateFolder);
  await endAndDelete(stateFolder);
}

async function endAndDelete(folder: string): Promise<void> {
  const server = readPidFile({ folder });
  if (server && isServerOf({ folder }, server.pid)) {
    signal(server.pid, 'SIGQUIT');
    await waitForEnd(server.pid, STOP_PATIENCE_MS);
  }
  rmSync(folder, { recursive: true, force: true });
}
