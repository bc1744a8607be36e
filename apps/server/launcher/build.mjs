import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { CannotStart, explain, say, seconds } from './say.mjs';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');
export const built = {
  server: join(root, 'dist/apps/server/main.js'),
  invite: join(root, 'dist/apps/server/invite.js'),
  database: join(root, 'dist/apps/server/embedded-database.js'),
  web: join(root, 'dist/apps/web/index.html'),
};
const stampFile = join(root, 'dist/build-stamp');

/** Builds both applications when the build is missing or older than the sources. Returns whether it did. */
export async function buildWhenStale(signal) {
  const sources = fingerprint();
  const isWhole = Object.values(built).every((file) => existsSync(file));
  if (isWhole && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === sources) return false;
  const start = performance.now();
  rmSync(stampFile, { force: true });
  await Promise.all(['apps/server', 'apps/web'].map((app) => viteBuild(app, signal)));
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, sources);
  say(`Construction en ${seconds(start)} s`);
  return true;
}

/** Path, time and size of all that goes into the build: an edited, added or deleted file changes it. */
function fingerprint() {
  const sum = createHash('sha256');
  for (const place of ['package-lock.json', 'tsconfig.base.json', 'apps', 'libs']) addTo(sum, place);
  return sum.digest('hex');
}

const LEFT_OUT = new Set(['node_modules', 'launcher', 'jest.config.cjs', 'project.json']);

function addTo(sum, place) {
  const status = statSync(join(root, place));
  if (!status.isDirectory()) {
    sum.update(`${place} ${status.mtimeMs} ${status.size}\n`);
    return;
  }
  for (const name of readdirSync(join(root, place)).sort()) {
    if (!LEFT_OUT.has(name) && !/\.(spec\.tsx?|md)$/.test(name)) addTo(sum, `${place}/${name}`);
  }
}

function viteBuild(app, signal) {
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  if (!existsSync(vite)) {
    throw new CannotStart(
      'Les outils de construction manquent : lancez « npm ci --include=dev ».',
      'The build tools are missing: run “npm ci --include=dev”.',
    );
  }
  const child = spawn(process.execPath, [vite, 'build', '-c', `${app}/vite.config.mts`], {
    cwd: root,
    signal,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (text) => (output += text));
  child.stderr.on('data', (text) => (output += text));
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('close', (code) =>
      code === 0
        ? done()
        : fail(new CannotStart(`La construction de ${app} a échoué :\n${output}`, `The build of ${app} failed.`)),
    );
  });
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    if (!(await buildWhenStale())) say('La construction est à jour. The build is up to date.');
  } catch (error) {
    explain(error);
    process.exitCode = 1;
  }
}
