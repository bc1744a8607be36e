import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Binaries } from './binaries.js';
import { EmbeddedPostgresError } from './error.js';
import { changeOwner, type SystemUser } from './system-user.js';

/** What one database server is made of. */
export interface Cluster {
  binaries: Binaries;
  /** Holds `data`, the log and the passing files of this server. */
  folder: string;
  user: SystemUser | undefined;
  superuserPassword: string;
  /** False for tests only: a power cut may then lose everything. */
  durable: boolean;
}

export const dataFolder = (cluster: Pick<Cluster, 'folder'>): string => join(cluster.folder, 'data');

/** Who runs the programs of PostgreSQL, where, and with nothing of our own environment. */
export function programOptions(cluster: Cluster): {
  cwd: string;
  env: NodeJS.ProcessEnv;
  uid?: number;
  gid?: number;
} {
  const system =
    process.platform === 'win32' ? { SystemRoot: process.env['SystemRoot'], TEMP: process.env['TEMP'] } : {};
  return {
    cwd: cluster.folder,
    env: { ...system, PATH: process.env['PATH'], LC_ALL: process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8' },
    ...(cluster.user && { uid: cluster.user.uid, gid: cluster.user.gid }),
  };
}

/** Same order of text on every system: by code point, in UTF-8. */
const localeOptions =
  process.platform === 'linux'
    ? ['--locale=C.UTF-8']
    : ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];

/** Creates the data once; refuses data of another major version of PostgreSQL. */
export function prepareCluster(cluster: Cluster): void {
  const data = dataFolder(cluster);
  if (existsSync(data)) return refuseOtherMajor(cluster);
  const unfinished = `${data}-unfinished`;
  const passwordFile = join(cluster.folder, 'password.tmp');
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished);
  changeOwner(unfinished, cluster.user);
  writeFileSync(passwordFile, cluster.superuserPassword, { mode: 0o600 });
  changeOwner(passwordFile, cluster.user);
  try {
    runInitdb(cluster, unfinished, passwordFile);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  chmodSync(unfinished, 0o700);
  renameSync(unfinished, data);
}

function runInitdb(cluster: Cluster, target: string, passwordFile: string): void {
  const made = spawnSync(
    cluster.binaries.initdb,
    [
      `--pgdata=${target}`,
      '--username=postgres',
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      ...localeOptions,
      '--lc-messages=C',
      ...(cluster.durable ? [] : ['--no-sync']),
    ],
    { ...programOptions(cluster), encoding: 'utf8' },
  );
  if (made.status === 0) return;
  const detail = made.error?.message ?? made.stderr.trim();
  throw new EmbeddedPostgresError({ kind: 'creation-failed', folder: cluster.folder, detail });
}

function refuseOtherMajor(cluster: Cluster): void {
  const data = dataFolder(cluster);
  const written = readFileSync(join(data, 'PG_VERSION'), 'utf8').trim();
  const { major } = cluster.binaries;
  if (written === major) return;
  throw new EmbeddedPostgresError({ kind: 'other-major', dataFolder: data, written, carried: major });
}
