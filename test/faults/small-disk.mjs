// A disk of a few MiB for the data of the database: a tmpfs, which only root may mount. A file of ours fills it.
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What PostgreSQL frees while the disk is full is taken again. */
const FILL_AGAIN_EVERY_MS = 50;
const CHUNKS = [1024 * 1024, 4096].map((size) => Buffer.alloc(size));

function mount(mebibytes, place) {
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${mebibytes}m`, 'passerelle-faults', place], { stdio: 'pipe' });
}

/** Null when a small disk can be had here, else why not. */
export function whyNoSmallDisk() {
  if (process.platform !== 'linux') return 'a tmpfs is a thing of Linux';
  if (process.getuid() !== 0) return 'only root may mount a tmpfs';
  const place = mkdtempSync(join(tmpdir(), 'passerelle-disk-'));
  try {
    mount(1, place);
    execFileSync('umount', [place], { stdio: 'pipe' });
    return null;
  } catch (error) {
    return `mount is refused (${String(error.stderr ?? error.message)
      .split('\n')[0]
      .trim()})`;
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

export class SmallDisk {
  #filling;
  #isMounted = false;
  #logBefore = 0;

  constructor(folder, mebibytes) {
    this.folder = folder;
    this.mebibytes = mebibytes;
    this.data = join(folder, 'data');
    this.ballast = join(this.data, 'ballast');
  }

  /**
   * A new cluster on the small disk, in place of the one that was just made and stopped. Its log is cut in pieces of
   * 1 MiB: with pieces of 16 MiB, a small disk would hold little else.
   */
  move() {
    const { uid, gid } = statSync(this.data);
    rmSync(this.data, { recursive: true });
    mkdirSync(this.data);
    mount(this.mebibytes, this.data);
    this.#isMounted = true;
    chownSync(this.data, uid, gid);
    chmodSync(this.data, 0o700);
    const { superuserPassword } = JSON.parse(readFileSync(join(this.folder, 'secrets.json'), 'utf8'));
    const passwordFile = join(this.folder, 'password.tmp');
    writeFileSync(passwordFile, superuserPassword, { mode: 0o600 });
    chownSync(passwordFile, uid, gid);
    const programs = readdirSync(this.folder).find((name) => name.startsWith('postgresql-'));
    const settings = ['--username=postgres', '--auth=scram-sha-256', '--encoding=UTF8', '--locale=C.UTF-8'];
    execFileSync(
      join(this.folder, programs, 'bin/initdb'),
      [`--pgdata=${this.data}`, `--pwfile=${passwordFile}`, '--wal-segsize=1', ...settings],
      { uid, gid, cwd: this.folder, env: { PATH: process.env.PATH, LC_ALL: 'C.UTF-8' }, stdio: 'pipe' },
    );
    rmSync(passwordFile);
  }

  /** Not one block is left, until `free`. */
  fill() {
    this.#logBefore = this.#log().length;
    this.#takeAll();
    this.#filling = setInterval(() => this.#takeAll(), FILL_AGAIN_EVERY_MS);
  }

  /** Answers how often PostgreSQL said that the disk is full, and how often it broke down, since `fill`. */
  free() {
    clearInterval(this.#filling);
    rmSync(this.ballast);
    const said = this.#log().slice(this.#logBefore);
    const times = (words) => said.split(words).length - 1;
    return { refusals: times('No space left on device'), panics: times('PANIC:') };
  }

  leave() {
    clearInterval(this.#filling);
    if (!this.#isMounted) return;
    try {
      execFileSync('umount', [this.data], { stdio: 'pipe' });
    } catch {
      // A process still has a file open there: it goes with that process.
      execFileSync('umount', ['-l', this.data], { stdio: 'pipe' });
    }
  }

  #takeAll() {
    const file = openSync(this.ballast, 'a');
    try {
      for (const chunk of CHUNKS) while (writeSync(file, chunk) === chunk.length);
    } catch (error) {
      if (error.code !== 'ENOSPC') throw error;
    } finally {
      closeSync(file);
    }
  }

  #log() {
    return readFileSync(join(this.folder, 'postgres.log'), 'utf8');
  }
}
