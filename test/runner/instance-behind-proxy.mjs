// An instance of the demo behind a proxy that can be cut, on a database that the journey can look into.
import { randomBytes, randomUUID } from 'node:crypto';
import { connect, createServer } from 'node:net';
import { once } from 'node:events';
import pg from 'pg';
import { startLauncher } from './empty-instance.mjs';
import { provideTestServer } from './test-server.mjs';

/** Starts it: pages open `origin`, the server listens on the port after. The build has to be there. */
export async function startInstanceBehindProxy(port) {
  const server = await provideTestServer();
  const database = await newDatabase(server.url);
  const proxy = await openProxy(port, port + 1);
  const environment = {
    ...process.env,
    ...{ NODE_ENV: 'test', PORT: String(port + 1), PASSERELLE_ORIGIN: `http://127.0.0.1:${port}` },
    ...{ PASSERELLE_DEMO: '1', LOG_LEVEL: 'warn', DATABASE_URL: database.url },
    PASSERELLE_MASTER_KEY: randomBytes(32).toString('base64'),
  };
  const behind = `http://127.0.0.1:${port + 1}`;
  let stop = await startLauncher(environment, behind);
  return {
    origin: `http://127.0.0.1:${port}`,
    cut: proxy.cut,
    restore: proxy.restore,
    /** How many changes of sheets are committed. @type {() => Promise<number>} */
    committed: () => database.count('select count(*)::int from sheet_update'),
    restart: async () => {
      await stop();
      stop = await startLauncher(environment, behind);
    },
    stop: async () => {
      proxy.close();
      await stop();
      await database.drop();
      await server.stop();
    },
  };
}

/** Carries bytes between two ports until it is cut: what was on its way is lost, and new connections are refused. */
async function openProxy(from, to) {
  const carried = new Set();
  let isCut = false;
  const listener = createServer((caller) => {
    if (isCut) return void caller.destroy();
    const called = connect(to, '127.0.0.1');
    for (const [one, other] of [
      [caller, called],
      [called, caller],
    ]) {
      carried.add(one);
      one.on('error', () => other.destroy()).on('close', () => (carried.delete(one), other.destroy()));
      one.pipe(other);
    }
  });
  listener.listen(from, '127.0.0.1');
  await once(listener, 'listening');
  const cut = () => {
    isCut = true;
    for (const socket of carried) socket.destroy();
  };
  return { cut, restore: () => (isCut = false), close: () => (cut(), listener.close()) };
}

async function newDatabase(serverUrl) {
  const name = `cut_${randomUUID().replaceAll('-', '')}`;
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  await ask(serverUrl, `create database ${name}`);
  return {
    url: url.toString(),
    count: async (question) => (await ask(url.toString(), question)).rows[0].count,
    drop: () => ask(serverUrl, `drop database ${name} with (force)`),
  };
}

async function ask(url, question) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await client.query(question);
  } finally {
    await client.end();
  }
}
