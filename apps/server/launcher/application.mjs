import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { built, root } from './build.mjs';
import { CannotStart } from './say.mjs';

const STOP_PATIENCE_MS = 2_000;
const PORT_PATIENCE_MS = 3_000;

export const port = () => Number(process.env.PORT || 3000);

/** The previous application may still be closing: refuse only when the port stays taken. */
export async function refuseTakenPort(number = port(), command = 'npm start') {
  const deadline = performance.now() + PORT_PATIENCE_MS;
  while (await isTaken(number)) {
    if (performance.now() > deadline) {
      throw new CannotStart(
        `Le port ${number} est déjà pris par un autre programme. Choisissez-en un autre : PORT=${number + 1} ${command}.`,
        `Port ${number} is already taken by another program. Choose another one: PORT=${number + 1} ${command}.`,
      );
    }
    await pause(100);
  }
}

function isTaken(number) {
  const probe = createServer();
  return new Promise((done, fail) => {
    probe.once('error', (error) => {
      if (error.code === 'EADDRINUSE') return done(true);
      if (error.code !== 'EACCES') return fail(error);
      fail(
        new CannotStart(
          `Le port ${number} n’est permis qu’à l’administrateur. Choisissez-en un autre : PORT=3000 npm start.`,
          `Port ${number} is for administrators only. Choose another one: PORT=3000 npm start.`,
        ),
      );
    });
    probe.listen({ port: number, exclusive: true }, () => probe.close(() => done(false)));
  });
}

/** Starts the built server, or another script for it; `environment` is added to that of the launcher. */
export function startApplication(environment, ...script) {
  const follower = new URL('./follow-launcher.mjs', import.meta.url).href;
  const child = spawn(
    process.execPath,
    ['--import', follower, '--enable-source-maps', ...(script.length > 0 ? script : [built.server])],
    {
      cwd: root,
      env: { ...process.env, ...environment },
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
      // Its own group, so that one Ctrl-C is one signal: ours.
      detached: process.platform !== 'win32',
      windowsHide: true,
    },
  );
  const ended = new Promise((done) => {
    child.once('error', (error) => done({ error }));
    child.once('exit', (code, signal) => done({ code, signal }));
  });
  const number = environment?.PORT ?? port();
  return {
    ended,
    ready: () => untilHealthy(number, ended),
    send: (message) => child.send(message, () => undefined),
    stop: () => stop(child, ended),
  };
}

/** True when the application answers; false when it ended first. */
async function untilHealthy(number, ended) {
  let isOver = false;
  void ended.then(() => (isOver = true));
  while (!isOver) {
    try {
      const answer = await fetch(`http://127.0.0.1:${number}/health`, { signal: AbortSignal.timeout(2_000) });
      if (answer.ok) return true;
    } catch {
      // Not listening yet.
    }
    await pause(40);
  }
  return false;
}

async function stop(child, ended) {
  // Windows has no signal that a program can answer: there the closed channel says it.
  if (process.platform === 'win32') child.disconnect();
  else child.kill('SIGTERM');
  const patience = new AbortController();
  const late = pause(STOP_PATIENCE_MS, 'late', { signal: patience.signal }).catch(() => undefined);
  if ((await Promise.race([ended, late])) === 'late') child.kill('SIGKILL');
  patience.abort();
  await ended;
}
