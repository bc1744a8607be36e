import { spawnSync } from 'node:child_process';
import { chownSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** The account that runs the database when we are root: PostgreSQL refuses to run as root. */
export interface SystemUser {
  name: string;
  uid: number;
  gid: number;
}

/** Created with the given name when the system has none for PostgreSQL; undefined when the server runs as ourselves. */
export function databaseUser(createdName: string): SystemUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  return find('postgres') ?? find('_postgres') ?? find(createdName) ?? create(createdName) ?? find('nobody');
}

function find(name: string): SystemUser | undefined {
  const uid = numberFrom('id', ['-u', name]);
  const gid = numberFrom('id', ['-g', name]);
  return uid === undefined || gid === undefined || uid === 0 ? undefined : { name, uid, gid };
}

function create(name: string): SystemUser | undefined {
  spawnSync('useradd', ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', name]);
  return find(name);
}

function numberFrom(command: string, parameters: string[]): number | undefined {
  const answer = spawnSync(command, parameters, { encoding: 'utf8' });
  return answer.status === 0 && /^\d+\s*$/.test(answer.stdout) ? Number(answer.stdout) : undefined;
}

/** The first folder, from the root down to this one, that the account may not pass through; undefined when it may. */
export function closedFolderAbove(folder: string, user: SystemUser | undefined): string | undefined {
  if (!user) return undefined;
  const parent = dirname(folder);
  const above = parent === folder ? undefined : closedFolderAbove(parent, user);
  if (above) return above;
  const { mode, uid, gid } = statSync(folder);
  const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
  return mode & bit ? undefined : folder;
}

export function changeOwner(path: string, user: SystemUser | undefined): void {
  if (user) chownSync(path, user.uid, user.gid);
}
