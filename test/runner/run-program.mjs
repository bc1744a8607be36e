import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** The script behind a program of node_modules, so that Node runs it without a shell on every system. */
const scripts = {
  nx: ['nx', 'nx'],
  eslint: ['eslint', 'eslint'],
  oxlint: ['oxlint', 'oxlint'],
  depcruise: ['dependency-cruiser', 'depcruise'],
  jest: ['jest', 'jest'],
  playwright: ['@playwright/test', 'playwright'],
};

function scriptOf(program) {
  const [packageName, binary] = scripts[program];
  const manifest = join(root, 'node_modules', packageName, 'package.json');
  const { bin } = createRequire(manifest)(manifest);
  return join(dirname(manifest), typeof bin === 'string' ? bin : bin[binary]);
}

/** What still runs, and the signal that ends it. */
const running = new Map();
let isOver = false;

/** Ends what still runs, with what it started, and starts nothing more: the steps then tidy up after themselves. */
export function endAll() {
  isOver = true;
  for (const [child, signal] of running) signalGroup(child, signal);
}

function signalGroup(child, signal) {
  try {
    if (process.platform === 'win32') child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // Already over.
  }
}

/**
 * Runs a Node script without input. `show` prints what it says as it comes; else it is only collected. `stopBy` is the
 * signal at which it tidies up.
 *
 * @returns {Promise<{ code: number; signal: string | null; stdout: string; stderr: string }>}
 */
export function runNode(cwd, script, parameters, { show = false, env = {}, stopBy = 'SIGTERM' } = {}) {
  if (isOver) throw new Error('The run was stopped.');
  const child = spawn(process.execPath, [script, ...parameters], {
    cwd,
    env: { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
  });
  running.set(child, stopBy);
  const output = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr']) {
    child[stream].setEncoding('utf8').on('data', (text) => {
      output[stream] += text;
      if (show) process[stream].write(text);
    });
  }
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('close', (code, signal) => {
      running.delete(child);
      done({ code: code ?? 1, signal, ...output });
    });
  });
}

export const run = (cwd, program, parameters, options) => runNode(cwd, scriptOf(program), parameters, options);

export async function runQuietly(cwd, program, parameters) {
  const { code, stdout, stderr } = await run(cwd, program, parameters);
  if (code !== 0) throw new Error(`${program} ${parameters.join(' ')} failed:\n${stdout}${stderr}`);
  return stdout;
}

/** For programs that end with an error code when they found something and still print their report. */
export async function runForJson(cwd, program, parameters) {
  const { stdout, stderr } = await run(cwd, program, parameters);
  try {
    return JSON.parse(stdout);
  } catch {
    throw new Error(`${program} gave no report:\n${stdout.slice(0, 2_000)}${stderr}`);
  }
}
