// The client entry: `import { connect } from '<here>/client.mjs'`. See README.md. It is made of the sources when they are
// newer than what is built.
import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

const root = resolve(import.meta.dirname, '../..');
const built = join(root, 'dist/test/load/client.js');
const lib = (path) => join(root, 'libs', path);
const SOURCES = [import.meta.dirname, join(root, 'test/faults'), lib('document-sync/src'), lib('sheet/src')];

function newest(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true });
  const written = files
    .filter((file) => file.isFile() && !file.parentPath.includes('node_modules') && file.name.endsWith('.ts'))
    .map((file) => statSync(join(file.parentPath, file.name)).mtimeMs);
  return Math.max(0, ...written);
}

function isStale() {
  const made = statSync(built, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return SOURCES.some((folder) => newest(folder) > made);
}

if (isStale()) {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    resolve: {
      alias: [
        { find: /^@passerelle\/document-sync\/client$/, replacement: lib('document-sync/src/client/index.ts') },
        { find: /^@passerelle\/(domain|sheet|document-sync)$/, replacement: lib('$1/src/index.ts') },
      ],
    },
    build: {
      ssr: join(import.meta.dirname, 'client.ts'),
      outDir: join(root, 'dist/test/load'),
      emptyOutDir: true,
      target: 'node20',
      minify: false,
    },
  });
}

export const { connect, seat, takeTickets, ticketsOf, Y } = await import(pathToFileURL(built).href);
