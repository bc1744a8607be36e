// The processes of one measurement, and what the system says of them.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { startServer } from './server.mjs';

const here = (path) => resolve(import.meta.dirname, path);
const DRIVE_WITHIN_MS = 120_000;

/** Seconds of processor that a process has used, all its threads. */
export function cpuOf(pid) {
  let nanoseconds = 0;
  for (const thread of readdirSync(`/proc/${pid}/task`)) {
    try {
      nanoseconds += Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]);
    } catch {
      // It has ended meanwhile.
    }
  }
  return nanoseconds / 1e9;
}

/** Resident memory of a process, in MiB. */
export function memoryOf(pid) {
  const [, kilobytes = 0] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) / 1024;
}

async function peer(file, port, databaseUrl) {
  const child = fork(here(file), { env: { ...process.env, PORT: String(port), DATABASE_URL: databaseUrl } });
  const leaving = () => child.kill('SIGKILL');
  process.once('exit', leaving);
  const ended = once(child, 'exit').then(() => Promise.reject(new Error(`${file} ended`)));
  await Promise.race([once(child, 'message'), ended]);
  ended.catch(() => undefined);
  const stop = async () => {
    process.off('exit', leaving);
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  };
  return { address: `http://127.0.0.1:${port}`, pid: child.pid, stop };
}

/** A fresh server of a system. */
export function startSystem(system, { port, databaseUrl, profile }) {
  if (system === 'hocuspocus') return peer('peers/hocuspocus-server.mjs', port, databaseUrl);
  if (system === 'relay') return peer('peers/relay-server.mjs', port, databaseUrl);
  if (profile) process.env.PROFILE_FOLDER = profile;
  const nodeOptions = profile ? ['--import', here('profile-window.mjs')] : [];
  return startServer({ port, databaseUrl, nodeOptions });
}

/** Runs the clients of a load; `marked` is called as the measured window begins and ends. */
export async function drive([system, load, address, round, ...rest], { marked = async () => {}, tickets = null } = {}) {
  const child = fork(here('drive.mjs'), [system, load, address, String(round), ...rest]);
  child.send({ tickets });
  const late = setTimeout(() => child.kill('SIGKILL'), DRIVE_WITHIN_MS);
  let measured = {};
  child.on('message', (message) => {
    if (message.measured) measured = message.measured;
    else void marked(message.moment).then(() => child.send('go on'));
  });
  const [code] = await once(child, 'exit');
  clearTimeout(late);
  if (code !== 0) throw new Error(`the clients of ${system} in ${load} ended with ${code}`);
  return measured;
}

/** The median of a bare committed insert, in milliseconds. */
export async function insertFloor(databaseUrl) {
  const child = fork(here('peers/insert-floor.mjs'), { env: { ...process.env, DATABASE_URL: databaseUrl } });
  const [[median]] = await Promise.all([once(child, 'message'), once(child, 'exit')]);
  return median;
}
