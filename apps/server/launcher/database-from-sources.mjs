import { join } from 'node:path';
import { runnerImport } from 'vite';
import { root } from './build.mjs';

/** The module of the embedded database, read from its sources: no build is needed. */
export async function embeddedDatabaseFromSources() {
  const source = join(root, 'apps/server/src/embedded-database.ts');
  const alias = { '@passerelle/embedded-postgres': join(root, 'libs/embedded-postgres/src/index.ts') };
  const options = { root, configFile: false, logLevel: 'error', resolve: { alias } };
  return (await runnerImport(source, options)).module;
}
