// The database of a fault run: the built embedded PostgreSQL, waiting for the disk as in production, in a folder of its
// own. It prints where it is as one line of JSON at each start, obeys `kill`, `end`, `start`, `fill` and `free`, one
// word a line, and lives until its input closes, however its caller ended. With a number of MiB, its data has a disk of
// that size for itself.
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { SmallDisk } from './small-disk.mjs';

const built = resolve(import.meta.dirname, '../../dist/apps/server/embedded-database.js');
const { startEmbeddedDatabase } = await import(pathToFileURL(built).href);
const folder = mkdtempSync(join(tmpdir(), 'passerelle-faults-'));
// The account that runs the database has to pass through.
chmodSync(folder, 0o711);
const disk = process.argv[2] ? new SmallDisk(folder, Number(process.argv[2])) : null;
process.on('exit', () => {
  disk?.leave();
  rmSync(folder, { recursive: true, force: true });
});

let running = null;

async function start() {
  running = await startEmbeddedDatabase({ stateFolder: folder, durable: true });
  const { ownerUrl, masterKey } = running;
  console.log(JSON.stringify({ ownerUrl, masterKey }));
}

function postmaster() {
  const file = readdirSync(folder, { recursive: true }).find((name) => String(name).endsWith('postmaster.pid'));
  return Number(readFileSync(join(folder, String(file)), 'utf8').split('\n')[0]);
}

/** Every process of the cluster in one instant, as when the machine loses its current. */
function kill() {
  const pid = postmaster();
  const children = execFileSync('ps', ['-o', 'pid=', '--ppid', String(pid)], { encoding: 'utf8' });
  for (const one of [pid, ...children.split('\n').map(Number).filter(Boolean)]) send(one, 'SIGKILL');
}

function send(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch {
    // It has gone by itself.
  }
}

let stopping;
const stop = () =>
  (stopping ??= Promise.resolve(running?.stop()).then(
    () => process.exit(0),
    () => process.exit(1),
  ));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
const orders = {
  kill,
  end: () => send(postmaster(), 'SIGINT'),
  start,
  fill: () => disk?.fill(),
  free: () => disk?.free(),
};
const input = createInterface(process.stdin);
input.on(
  'line',
  (word) =>
    void Promise.resolve(orders[word]?.()).then(
      (answer) => word !== 'start' && console.log(JSON.stringify(answer ?? {})),
    ),
);
input.on('close', stop);
if (disk) {
  // Once as the product makes it, for its programs and passwords.
  running = await startEmbeddedDatabase({ stateFolder: folder, durable: true });
  await running.stop();
  disk.move();
}
await start();
