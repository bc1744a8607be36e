import { accessSync, chmodSync, constants, mkdtempSync, readdirSync, rmSync, statfsSync } from 'node:fs';
import { join } from 'node:path';

// A database of the tests is some 500 files, copied for each spec file; a browser's profile is as many. In memory that
// takes a tenth of the time that it takes on a disk: the use cases run in three quarters of theirs.
const MEMORY = '/dev/shm';
const NEEDED_BYTES = 4 * 1024 ** 3;
const PREFIX = 'passerelle-test-';

/** Has the temporary files of this run written in memory, where the system has room for it, until the process ends. */
export function useTemporaryFolderInMemory() {
  if (!hasRoomIn(MEMORY)) return;
  removeAbandoned();
  const folder = mkdtempSync(join(MEMORY, `${PREFIX}${process.pid}-`));
  // The account that runs the database has to pass through.
  chmodSync(folder, 0o711);
  process.env.TMPDIR = folder;
  process.on('exit', () => remove(folder));
}

const remove = (folder) => rmSync(folder, { recursive: true, force: true });

/** A run that was killed could not remove its folder, which would hold memory until the system restarts. */
function removeAbandoned() {
  for (const name of readdirSync(MEMORY)) {
    const pid = name.startsWith(PREFIX) ? Number.parseInt(name.slice(PREFIX.length), 10) : Number.NaN;
    if (Number.isInteger(pid) && !isRunning(pid)) remove(join(MEMORY, name));
  }
}

function isRunning(pid) {
  try {
    return process.kill(pid, 0);
  } catch ({ code }) {
    return code === 'EPERM';
  }
}

function hasRoomIn(folder) {
  try {
    accessSync(folder, constants.W_OK);
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize >= NEEDED_BYTES;
  } catch {
    return false;
  }
}
