import { accessSync, chmodSync, constants, existsSync, mkdirSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname } from 'node:path';
import { EmbeddedPostgresError } from './error.js';
import { closedFolderAbove, type SystemUser } from './system-user.js';

/** Creates the folder, open enough for the database's account to pass through; refuses with what to do. */
export function prepareStateFolder(folder: string, user: SystemUser | undefined): void {
  try {
    createOpenFolders(folder);
  } catch (error) {
    throw new EmbeddedPostgresError({ kind: 'folder-not-writable', folder }, { cause: error });
  }
  const closed = closedFolderAbove(folder, user);
  if (!closed || !user) return;
  throw new EmbeddedPostgresError({ kind: 'folder-closed', account: user.name, closedFolder: closed });
}

/**
 * Whatever the umask says, what we create here can be passed through; what already existed is left as it is.
 * Step by step: where the system forbids a folder, as below /proc, Node's recursive mkdir never returns.
 */
function createOpenFolders(folder: string): void {
  if (existsSync(folder)) return accessSync(folder, constants.W_OK);
  const parent = dirname(folder);
  if (!existsSync(parent)) createOpenFolders(parent);
  mkdirSync(folder);
  chmodSync(folder, 0o711);
}

/**
 * The parent folder of temporary data: the system's temporary folder, unless the database's account cannot reach it.
 */
export function temporaryFolder(stateFolder: string, user: SystemUser | undefined): string {
  return closedFolderAbove(realpathSync(tmpdir()), user) ? stateFolder : realpathSync(tmpdir());
}
