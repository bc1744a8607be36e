import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { errorCode, isAlive, processIdentity } from './processes.js';
import { EmbeddedPostgresError } from './error.js';

const lockFile = (stateFolder: string): string => join(stateFolder, 'run.lock');

/** Takes the folder for this process; refuses when another living process holds it. Returns what gives it back. */
export function takeRunLock(stateFolder: string): () => void {
  refuseWhenHeld(stateFolder);
  const mine = `${process.pid} ${processIdentity(process.pid) ?? ''}\n`;
  rmSync(lockFile(stateFolder), { force: true });
  try {
    writeFileSync(lockFile(stateFolder), mine, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    // Two starts at the same moment: the other one was quicker.
    if (errorCode(error) === 'EEXIST') refuseWhenHeld(stateFolder);
    throw error;
  }
  return () => {
    if (readLock(stateFolder) === mine) rmSync(lockFile(stateFolder), { force: true });
  };
}

/** Whether a living process other than this one holds the folder. */
export function isHeld(stateFolder: string): boolean {
  const holder = lockHolder(stateFolder);
  return holder !== undefined && holder !== process.pid;
}

export function refuseWhenHeld(stateFolder: string): void {
  const holder = lockHolder(stateFolder);
  if (holder === undefined || holder === process.pid) return;
  throw new EmbeddedPostgresError({ kind: 'already-running', pid: holder });
}

/** The living process that holds the folder. A lock left by a dead one, or by another with its number, counts for nothing. */
function lockHolder(stateFolder: string): number | undefined {
  const [pidText, identity] = (readLock(stateFolder) ?? '').trim().split(/ (.*)/s);
  const pid = Number(pidText);
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid)) return undefined;
  return !identity || identity === processIdentity(pid) ? pid : undefined;
}

function readLock(stateFolder: string): string | undefined {
  try {
    return readFileSync(lockFile(stateFolder), 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}
