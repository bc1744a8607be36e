// The database of a fault run: the built embedded PostgreSQL, waiting for the disk as in production, in a folder of its
// own. It prints where it is as one line of JSON and lives until its input closes, however its caller ended.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const built = resolve(import.meta.dirname, '../../dist/apps/server/embedded-database.js');
const { startEmbeddedDatabase } = await import(pathToFileURL(built).href);
const folder = mkdtempSync(join(tmpdir(), 'passerelle-faults-'));
// The account that runs the database has to pass through.
chmodSync(folder, 0o711);
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

const starting = startEmbeddedDatabase({ stateFolder: folder, durable: true });
let stopping;
const stop = () =>
  (stopping ??= starting
    .then((database) => database.stop())
    .then(
      () => process.exit(0),
      () => process.exit(1),
    ));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
process.stdin.on('end', stop).on('close', stop).resume();
const { ownerUrl, masterKey } = await starting;
console.log(JSON.stringify({ ownerUrl, masterKey }));
