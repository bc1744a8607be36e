// Loaded before the built server. It ends the server when the fault run disappears, and in a short run it reads the
// packages ahead, then holds the server until it is told to start: the restart that is awaited is then a short one.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

process.once('disconnect', () => process.exit(143));

if (process.env.FAULTS_HOLD === '1') {
  const [, entry] = process.argv;
  const told = new Promise((done) => process.once('message', done));
  const { resolve } = createRequire(entry);
  for (const [, name] of readFileSync(entry, 'utf8').matchAll(/^import .*?["']([^"'./][^"']*)["'];$/gm)) {
    await import(name.startsWith('node:') ? name : pathToFileURL(resolve(name)).href).catch(() => undefined);
  }
  await told;
}
// Listening must not by itself keep the server alive.
process.channel?.unref();
