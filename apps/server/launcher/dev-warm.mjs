// Half of the start of a server is the loading of packages, which do not change: a process that has loaded them waits for
// the next build, and runs it when the message comes.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './build.mjs';

const [script] = process.argv.slice(2);
process.once('message', () => {
  process.channel.unref();
  void import(pathToFileURL(script).href);
});
// The channel alone keeps it alive meanwhile.
process.channel.ref();

const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
for (const name of Object.keys(dependencies)) await import(name).catch(() => undefined);
