import { once } from 'node:events';
import { mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { createServer as createVite, normalizePath } from 'vite';
import { root } from './build.mjs';
import { devFolders } from './dev-server.mjs';

const source = join(root, 'apps/web/index.html');
const libraries = normalizePath(join(root, 'libs/'));

/** Vite answers for the modules of the pages; everything else, the page itself too, is the server's, as in production. */
const FOR_SERVER = '^/(?!@|src/|node_modules/)';

/** Serves the pages from their sources on `port`, and passes on to the server what is not a module. */
export async function startDevPages({ port, origin, server }) {
  const httpServer = createServer();
  const vite = await createVite({
    configFile: join(root, 'apps/web/vite.config.mts'),
    logLevel: 'warn',
    clearScreen: false,
    appType: 'custom',
    plugins: [reloadForLibraries],
    cacheDir: join(root, 'dist/dev/vite'),
    server: {
      // Not a server of Vite's own: it would end the process on a signal, before the database has stopped.
      middlewareMode: { server: httpServer },
      ws: { server: httpServer, path: '@vite/live' },
      // Vite's would let the pages of other local servers read the answers of the API.
      cors: false,
      allowedHosts: [new URL(origin).hostname],
      fs: { allow: [root, realpathSync(join(root, 'node_modules'))] },
      // A changed configuration would plug Vite a second time into the same HTTP server: start again by hand.
      watch: { ignored: ['**/vite.config.mts'] },
      proxy: { [FOR_SERVER]: { target: server.address, ws: true, bypass: unlessUp(server) } },
    },
  });
  await writePage(vite);
  vite.watcher.on('change', (path) => {
    if (path === source) void writePage(vite).then(() => server.restart());
  });
  httpServer.on('request', vite.middlewares).listen(port, 'localhost');
  await once(httpServer, 'listening');
}

/** The page that the server sends: it puts its own nonce in, so that the content-security policy is the final one. */
async function writePage(vite) {
  const page = await vite.transformIndexHtml('/', readFileSync(source, 'utf8'));
  mkdirSync(devFolders.web, { recursive: true });
  writeFileSync(join(devFolders.web, 'index.html'), page);
}

/** The page and the server share a library: the page starts again, with data of the server that knows the change. */
const reloadForLibraries = {
  name: 'passerelle:reload-for-libraries',
  hotUpdate({ file, modules }) {
    if (modules.length === 0 || !file.startsWith(libraries)) return undefined;
    this.environment.hot.send({ type: 'full-reload' });
    return [];
  },
};

/** Requests wait for a build and a restart that are under way, and are refused when no server runs. */
function unlessUp(server) {
  return async (request, response) => {
    if (await server.isUp()) return undefined;
    response?.writeHead(503, { 'Content-Type': 'text/plain' }).end('The server does not run: see the terminal.');
    return response ? request.url : false;
  };
}
