import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { root } from './run-program.mjs';

/** One database server for all tests, unless the caller gives one: { url, stop() }. */
export async function provideTestServer() {
  const given = process.env.TEST_DATABASE_URL || process.env.DATABASE_URL;
  if (given) return { url: given, stop: async () => {} };
  const child = spawn(process.execPath, [join(root, 'apps/server/launcher/test-database.mjs')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const [line] = await Promise.race([once(createInterface(child.stdout), 'line'), ended.then(() => [])]);
  if (line === undefined) throw new Error('The test database did not start.');
  const stop = async () => {
    child.stdin.end();
    await ended;
  };
  return { url: JSON.parse(line).ownerUrl, stop };
}
