import { resolve } from 'node:path';
import { defineConfig } from 'vite';

const lib = (path: string) => resolve(import.meta.dirname, '../../libs', path);

// The server is bundled for Node: our libs go in, node_modules stay outside.
export default defineConfig({
  root: import.meta.dirname,
  resolve: {
    alias: [
      {
        find: /^@passerelle\/document-sync\/(server|client|testing)$/,
        replacement: lib('document-sync/src/$1/index.ts'),
      },
      {
        find: /^@passerelle\/(domain|contracts|sheet|document-sync|embedded-postgres)$/,
        replacement: lib('$1/src/index.ts'),
      },
    ],
  },
  build: {
    ssr: true,
    outDir: '../../dist/apps/server',
    emptyOutDir: true,
    target: 'node20',
    sourcemap: true,
    minify: false,
    rolldownOptions: {
      input: {
        main: 'src/main.ts',
        invite: 'src/invite.ts',
        'embedded-database': 'src/embedded-database.ts',
        'spreadsheet-reader': 'src/features/case-files/import/spreadsheet-reader.mjs',
      },
      output: {
        // The process that reads spreadsheets is started by its name, beside whatever file starts it.
        entryFileNames: ({ name }) => (name === 'spreadsheet-reader' ? '[name].mjs' : '[name].js'),
        chunkFileNames: '[name]-[hash].js',
      },
    },
  },
});
