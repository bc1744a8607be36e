import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const lib = (path: string) => resolve(import.meta.dirname, '../../libs', path);

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  // The server puts a new nonce in the page each time that it sends it.
  html: { cspNonce: '__CSP_NONCE__' },
  resolve: {
    alias: [
      {
        find: /^@passerelle\/document-sync\/(server|client|testing)$/,
        replacement: lib('document-sync/src/$1/index.ts'),
      },
      { find: /^@passerelle\/(domain|contracts|sheet|document-sync)$/, replacement: lib('$1/src/index.ts') },
    ],
  },
  build: { outDir: '../../dist/apps/web', emptyOutDir: true, target: 'es2022', sourcemap: false, assetsInlineLimit: 0 },
});
