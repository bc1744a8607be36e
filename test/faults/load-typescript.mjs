// Reads a TypeScript module of this folder, with the libraries from their sources.
import { join, resolve } from 'node:path';
import { runnerImport } from 'vite';

const root = resolve(import.meta.dirname, '../..');
const lib = (path) => join(root, 'libs', path);

export async function loadTypeScript(file) {
  const { module } = await runnerImport(join(import.meta.dirname, file), {
    root,
    configFile: false,
    logLevel: 'error',
    resolve: {
      alias: [
        { find: /^@passerelle\/document-sync\/(client|testing)$/, replacement: lib('document-sync/src/$1/index.ts') },
        { find: /^@passerelle\/(domain|contracts|sheet|document-sync)$/, replacement: lib('$1/src/index.ts') },
      ],
    },
  });
  return module;
}
