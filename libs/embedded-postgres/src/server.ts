import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from 'pg';
import { connect } from './roles.js';
import { dataFolder, programOptions, type Cluster } from './cluster.js';
import { commandLine, errorCode, isAlive, signal, waitForEnd } from './processes.js';
import { EmbeddedPostgresError } from './error.js';

export interface RunningServer {
  pid: number;
  port: number;
}

/** A crash may leave much to replay before the server answers. */
const READY_WITHIN_MS = 60_000;
const LOG_LIMIT_BYTES = 5_000_000;

const logFile = (cluster: Cluster): string => join(cluster.folder, 'postgres.log');
const pidFile = (cluster: Pick<Cluster, 'folder'>): string => join(dataFolder(cluster), 'postmaster.pid');

/** Joins the server that a killed start left running, or starts one. */
export async function joinOrStart(cluster: Cluster): Promise<RunningServer> {
  return (await joinLeftover(cluster)) ?? start(cluster);
}

async function joinLeftover(cluster: Cluster): Promise<RunningServer | undefined> {
  const left = readPidFile(cluster);
  if (!left) return undefined;
  const isOurs = isServerOf(cluster, left.pid);
  if (isOurs && (await answersForData(cluster, left.port))) return left;
  // It may be stopping right now, or hang: the next one needs the data for itself.
  if (isOurs) await stopServer(cluster, left, 5_000);
  rmSync(pidFile(cluster), { force: true });
  return undefined;
}

/** False for a stale number that the system has since given to another process. */
export function isServerOf(cluster: Pick<Cluster, 'folder'>, pid: number): boolean {
  return isAlive(pid) && (commandLine(pid)?.includes(dataFolder(cluster)) ?? true);
}

async function answersForData(cluster: Cluster, port: number): Promise<boolean> {
  let client: Client | undefined;
  try {
    client = await connect(port, cluster.superuserPassword);
    const answer = await client.query<{ data_directory: string }>('show data_directory');
    return answer.rows[0]?.data_directory === dataFolder(cluster);
  } catch {
    return false;
  } finally {
    await client?.end();
  }
}

async function start(cluster: Cluster): Promise<RunningServer> {
  const port = await freePort();
  const log = openLog(cluster);
  // Its own process group: Ctrl-C goes to ours, and the application must stop before its database.
  const child = spawn(cluster.binaries.postgres, serverParameters(cluster, port), {
    ...programOptions(cluster),
    detached: true,
    windowsHide: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  let failure: Error | undefined;
  child.once('error', (error) => (failure = error));
  child.unref();
  await untilReady(cluster, child, () => failure);
  return { pid: child.pid ?? 0, port };
}

function serverParameters(cluster: Cluster, port: number): string[] {
  const settings = [
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'timezone=UTC',
    'log_timezone=UTC',
    ...(cluster.durable ? [] : ['fsync=off', 'full_page_writes=off', 'autovacuum=off', 'max_connections=200']),
  ];
  return ['-D', dataFolder(cluster), ...settings.flatMap((setting) => ['-c', setting])];
}

async function untilReady(cluster: Cluster, child: ChildProcess, failure: () => Error | undefined): Promise<void> {
  const deadline = Date.now() + READY_WITHIN_MS;
  while (readPidFile(cluster)?.ready !== true) {
    const ended = child.exitCode !== null || child.signalCode !== null;
    if (failure() || ended || Date.now() > deadline) {
      const last = readFileSync(logFile(cluster), 'utf8').trim().split('\n').slice(-3).join(' / ');
      throw new EmbeddedPostgresError({
        kind: 'start-failed',
        detail: failure()?.message ?? last,
        logFile: logFile(cluster),
      });
    }
    await pause(15);
  }
}

/** Fast shutdown; past `patienceMs`, immediate shutdown: what was committed is then replayed at the next start. */
export async function stopServer(cluster: Cluster, server: RunningServer, patienceMs: number): Promise<void> {
  if (process.platform === 'win32') {
    spawnSync(cluster.binaries.pgCtl, ['stop', '-D', dataFolder(cluster), '-m', 'fast', '-w'], programOptions(cluster));
    return;
  }
  signal(server.pid, cluster.durable ? 'SIGINT' : 'SIGQUIT');
  if (await waitForEnd(server.pid, patienceMs)) return;
  signal(server.pid, 'SIGQUIT');
  if (await waitForEnd(server.pid, 1_000)) return;
  signal(server.pid, 'SIGKILL');
  await waitForEnd(server.pid, 1_000);
}

export function readPidFile(cluster: Pick<Cluster, 'folder'>): (RunningServer & { ready: boolean }) | undefined {
  let lines: string[];
  try {
    lines = readFileSync(pidFile(cluster), 'utf8').split('\n');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
  const [pid, , , port, , , , status] = lines;
  return { pid: Number(pid), port: Number(port), ready: status?.trim() === 'ready' };
}

function openLog(cluster: Cluster): number {
  const path = logFile(cluster);
  const tooLong = (statSync(path, { throwIfNoEntry: false })?.size ?? 0) > LOG_LIMIT_BYTES;
  return openSync(path, tooLong ? 'w' : 'a', 0o600);
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => probe.once('error', reject).listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (typeof address !== 'object' || !address) throw new Error('The system gave no port.');
  return address.port;
}
