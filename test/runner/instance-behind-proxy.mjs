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
    /** Only for the browsers that name themselves so. */
    silence: proxy.silence,
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

/**
 * Carries bytes between two ports until it is cut: what was on its way is lost, and new connections are refused. Or until
 * it is silent for a browser, as a telephone without its line: nothing is closed, nothing is carried. A connection that
 * the silence has caught is never carried again: a device waits long before it sends the same bytes once more.
 */
async function openProxy(from, to) {
  const pairs = new Set();
  let isCut = false;
  let unheard = null;
  const isUnheard = ({ request }) => unheard !== null && request.includes(unheard);
  const listener = createServer((caller) => {
    if (isCut) return void caller.destroy();
    const pair = { caller, called: connect(to, '127.0.0.1'), request: '' };
    pairs.add(pair);
    for (const end of [caller, pair.called]) end.on('error', () => close(pair)).on('close', () => close(pair));
    // Who calls is in the headers of its first request.
    caller.once('data', (bytes) => {
      pair.request = bytes.toString('latin1');
      if (isUnheard(pair)) return void caller.pause();
      pair.called.write(bytes);
      caller.pipe(pair.called).pipe(caller);
    });
  });
  const close = (pair) => {
    pairs.delete(pair);
    pair.caller.destroy();
    pair.called.destroy();
  };
  listener.listen(from, '127.0.0.1');
  await once(listener, 'listening');
  const cut = () => {
    isCut = true;
    for (const pair of pairs) close(pair);
  };
  const silence = (browser) => {
    unheard = browser;
    for (const { caller, called } of [...pairs].filter(isUnheard)) {
      caller.unpipe().pause();
      called.unpipe().pause();
    }
  };
  const restore = () => {
    isCut = false;
    unheard = null;
  };
  return { cut, silence, restore, close: () => (cut(), listener.close()) };
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
