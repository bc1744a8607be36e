// A throw-away database for a test run, from the sources: no build is needed. It prints its address as one line of
// JSON and lives until its input closes, so that it ends with the process that asked for it, however that process ends.
import { embeddedDatabaseFromSources } from './database-from-sources.mjs';

const { startEmbeddedDatabase } = await embeddedDatabaseFromSources();
const database = await startEmbeddedDatabase({ durable: false });

let stopping;
const stop = () => (stopping ??= database.stop().then(() => process.exit(0)));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
process.stdin.on('end', stop).on('close', stop).resume();
console.log(JSON.stringify({ ownerUrl: database.ownerUrl }));
