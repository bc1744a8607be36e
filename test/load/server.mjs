// The server entry: the built server, with every check on, and the benchmark API, by which a measurement makes its members and
// documents. `node test/load/server.mjs --port 4700 --database-url postgres://…`, or `startServer` from elsewhere.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';

const ENTRY = resolve(import.meta.dirname, '../../dist/apps/server/main.js');
const INHERITED = /^(DATABASE_|PASSERELLE_|NODE_ENV$|PORT$)/;
/** Always the same: a database that was measured can be opened again. */
const MASTER_KEY = createHash('sha256').update('passerelle load').digest('base64');

/**
 * Starts the server on a port and a PostgreSQL (the owner of an empty database, or of one that was measured before).
 * Answers once it is ready: where it is, its process, and what ends it.
 */
export async function startServer({ port = 4700, databaseUrl, nodeOptions = [] }) {
  if (!existsSync(ENTRY)) throw new Error(`${ENTRY} is missing: npm run build.`);
  const address = `http://127.0.0.1:${port}`;
  const inherited = Object.entries(process.env).filter(([name]) => !INHERITED.test(name));
  const child = spawn(process.execPath, [...nodeOptions, ENTRY], {
    env: {
      ...Object.fromEntries(inherited),
      NODE_ENV: 'test',
      DATABASE_URL: databaseUrl,
      PASSERELLE_BENCHMARK_API: '1',
      PASSERELLE_MASTER_KEY: MASTER_KEY,
      PASSERELLE_ORIGIN: address,
      PASSERELLE_PUSHES_PER_SECOND: '100000',
      PORT: String(port),
      LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text) => (said = (said + text).slice(-4_000)));
  const leaving = () => child.kill('SIGKILL');
  process.once('exit', leaving);
  while (!(await isHealthy(address))) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}:\n${said}`);
    await new Promise((done) => setTimeout(done, 100));
  }
  const stop = async () => {
    process.off('exit', leaving);
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGTERM');
    await gone;
  };
  return { address, pid: child.pid, stop };
}

async function isHealthy(address) {
  try {
    return (await fetch(`${address}/health`, { signal: AbortSignal.timeout(2_000) })).ok;
  } catch {
    return false;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: { port: { type: 'string', default: '4700' }, 'database-url': { type: 'string' } },
  });
  const databaseUrl = values['database-url'] ?? process.env.DATABASE_URL;
  if (!databaseUrl) throw new Error('--database-url takes the owner of an empty database');
  const server = await startServer({ port: Number(values.port), databaseUrl });
  console.log(`ready at ${server.address}, process ${server.pid}`);
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void server.stop());
}
