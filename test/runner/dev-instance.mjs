// `npm run dev` in a copy of the sources, so that a journey may change them.
import { cpSync, copyFileSync, mkdtempSync, openSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLauncher } from './empty-instance.mjs';
import { journeyStorage } from './journey-storage.mjs';
import { root } from './run-program.mjs';

/** Starts it: pages open `origin`, the server listens on the port after. No build is needed. */
export async function startDevInstance(port) {
  const folder = copySources();
  const storage = await journeyStorage('dev');
  const origin = `http://127.0.0.1:${port}`;
  const environment = {
    ...process.env,
    ...{ PORT: String(port), PASSERELLE_ORIGIN: origin, PASSERELLE_DEMO: '1', LOG_LEVEL: 'warn' },
    ...storage.environment,
  };
  const clear = async () => {
    rmSync(folder, { recursive: true, force: true });
    await storage.remove();
  };
  const log = join(folder, 'output.log');
  const script = join(folder, 'apps/server/launcher/dev.mjs');
  const stop = await startLauncher(environment, origin, { script, output: openSync(log, 'w') }).catch(async (error) => {
    await clear();
    throw error;
  });
  return {
    origin,
    /** Saves a file with one passage replaced. */
    change: (path, passage, replacement) => change(join(folder, path), passage, replacement),
    /** What its terminal says. @type {() => string} */
    said: () => readFileSync(log, 'utf8'),
    stop: async () => {
      await stop();
      await clear();
    },
  };
}

function copySources() {
  const folder = mkdtempSync(join(tmpdir(), 'passerelle-dev-'));
  for (const name of ['package.json', 'tsconfig.base.json']) copyFileSync(join(root, name), join(folder, name));
  for (const name of ['apps', 'libs']) cpSync(join(root, name), join(folder, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  return folder;
}

function change(file, passage, replacement) {
  const content = readFileSync(file, 'utf8');
  if (!content.includes(passage)) throw new Error(`${file} has no longer: ${passage}`);
  writeFileSync(file, content.replace(passage, replacement));
}
